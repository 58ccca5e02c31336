package kanshiki.file;

import static kanshiki.file.SampleFiles.latin;
import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  private static Archive open(FileType type, byte[] bytes) {
    return Archive.open(type, bytes, "outer." + type.id(), Allowance.forOneMail());
  }

  private static List<String> names(Archive archive) {
    return archive.entries().stream().map(Archive.Entry::name).toList();
  }

  private static byte[] only(Archive archive) {
    return archive.entries().getFirst().content().orElseThrow();
  }

  @Test
  void zipIsReadWithItsDataDescriptors() {
    var archive =
        open(FileType.ZIP, SampleFiles.zip("a/b.txt", "hello", "c.exe", SampleFiles.PROGRAM));

    assertThat(names(archive)).containsExactly("a/b.txt", "c.exe");
    assertThat(only(archive)).isEqualTo(utf8("hello"));
    assertThat(archive.entries().getLast().type()).isEqualTo(FileType.WINDOWS_PROGRAM);
    assertThat(archive.gap()).isEmpty();
    assertThat(archive.disagreeing()).isFalse();
    assertThat(archive.bomb()).isFalse();
  }

  @Test
  void zipWithoutItsCentralDirectoryIsReadByItsLocalHeaders() {
    byte[] zip = SampleFiles.zip("a.txt", "hello", "b.txt", "world");
    byte[] cut = Bytes.slice(zip, 0, Bytes.indexOf(zip, "PK\1\2", 0, zip.length));
    var archive = open(FileType.ZIP, cut);

    assertThat(names(archive)).containsExactly("a.txt", "b.txt");
    assertThat(only(archive)).isEqualTo(utf8("hello"));
    assertThat(archive.gap()).contains(Gap.BROKEN);
  }

  @Test
  void lockedZipKeepsItsNames() {
    var archive = open(FileType.ZIP, SampleFiles.lockedZip("請求書.docx"));

    assertThat(names(archive)).containsExactly("請求書.docx");
    assertThat(archive.encrypted()).isTrue();
    assertThat(archive.entries().getFirst().encrypted()).isTrue();
  }

  @Test
  void namesInTheJapaneseCharsetOfWindows() {
    byte[] name = "明細.txt".getBytes(Charset.forName("windows-31j"));
    byte[] zip = SampleFiles.zip("x".repeat(name.length), "a");
    for (int at : List.of(30, Bytes.indexOf(zip, "PK\1\2", 0, zip.length) + 46)) {
      System.arraycopy(name, 0, zip, at, name.length);
    }

    assertThat(names(open(FileType.ZIP, zip))).containsExactly("明細.txt");
  }

  @Test
  void tablesThatNameDifferentFilesAreSaid() {
    byte[] zip = SampleFiles.zip("safe.txt", "hello");
    System.arraycopy(latin("evil.exe"), 0, zip, 30, 8);

    assertThat(open(FileType.ZIP, zip).disagreeing()).isTrue();
  }

  @Test
  void aFileThatTheDirectoryDoesNotNameIsFound() {
    byte[] hidden = SampleFiles.storedZip("hidden.exe", SampleFiles.PROGRAM);
    byte[] local = Bytes.slice(hidden, 0, Bytes.indexOf(hidden, "PK\1\2", 0, hidden.length));
    var both = new ByteArrayOutputStream();
    both.writeBytes(local);
    both.writeBytes(SampleFiles.zip("safe.txt", "hello"));
    var archive = open(FileType.ZIP, both.toByteArray());

    assertThat(names(archive)).containsExactly("safe.txt", "hidden.exe");
    assertThat(archive.disagreeing()).isTrue();
  }

  @Test
  void namesThatClimbOutAreJustNames() {
    assertThat(names(open(FileType.ZIP, SampleFiles.zip("../../etc/passwd", "x"))))
        .containsExactly("../../etc/passwd");
  }

  @Test
  void tarWithALongName() {
    String name = "folder/".repeat(20) + "a.txt";
    var archive = open(FileType.TAR, SampleFiles.tar(name, utf8("hello")));

    assertThat(names(archive)).containsExactly(name);
    assertThat(only(archive)).isEqualTo(utf8("hello"));
  }

  @Test
  void gzipTakesItsNameFromTheArchive() {
    var archive =
        Archive.open(
            FileType.GZIP, SampleFiles.gzip(utf8("hello")), "logs.tgz", Allowance.forOneMail());

    assertThat(names(archive)).containsExactly("logs.tar");
    assertThat(only(archive)).isEqualTo(utf8("hello"));
  }

  @Test
  void sevenZipIsUnpacked() {
    var archive =
        open(
            FileType.SEVEN_ZIP,
            SampleFiles.sevenZip("a.txt", "hello", "b.exe", SampleFiles.PROGRAM));

    assertThat(names(archive)).containsExactly("a.txt", "b.exe");
    assertThat(only(archive)).isEqualTo(utf8("hello"));
    assertThat(archive.entries().getLast().type()).isEqualTo(FileType.WINDOWS_PROGRAM);
  }

  @Test
  void rarIsListed() {
    var archive = open(FileType.RAR, SampleFiles.rar("bill.exe", false));

    assertThat(names(archive)).containsExactly("bill.exe");
    assertThat(archive.entries().getFirst().type()).isEqualTo(FileType.WINDOWS_PROGRAM);
    assertThat(archive.entries().getFirst().gap()).contains(Gap.NOT_SUPPORTED);
    assertThat(open(FileType.RAR, SampleFiles.rar("bill.exe", true)).encrypted()).isTrue();
  }

  @Test
  void rarOfFormatFiveIsListed() {
    // header: crc, size, type 2, flags 0; file flags, size, attributes, method, system, name
    byte[] rar =
        latin(
            "Rar!\u001a\u0007\u0001\0"
                + "\0\0\0\0\u000e\u0002\0\0\u0005 \u0080\u0003\u0001\u0005a.exe");

    assertThat(names(open(FileType.RAR, rar))).containsExactly("a.exe");
  }

  @Test
  void diskImageIsReadWithoutVersions() {
    var archive = open(FileType.ISO_IMAGE, SampleFiles.iso("BILL.EXE", SampleFiles.PROGRAM));

    assertThat(names(archive)).containsExactly("BILL.EXE");
    assertThat(only(archive)).isEqualTo(SampleFiles.PROGRAM);
  }

  @Test
  void winmailHandsOutItsAttachments() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin("x\u009f>\"\0\0"));
    field(out, 0x9002, new byte[14]);
    field(out, 0x8010, latin("memo.txt\0"));
    field(out, 0x800f, utf8("hello"));

    var archive = open(FileType.WINMAIL, out.toByteArray());

    assertThat(names(archive)).containsExactly("memo.txt");
    assertThat(only(archive)).isEqualTo(utf8("hello"));
  }

  private static void field(ByteArrayOutputStream out, int id, byte[] data) {
    out.writeBytes(new byte[] {2, (byte) id, (byte) (id >> 8), 0, 0});
    out.writeBytes(SampleFiles.little(data.length));
    out.writeBytes(data);
    out.writeBytes(new byte[2]);
  }

  @Test
  void lzhIsListed() {
    byte[] lzh = latin(" \0-lh5-\u0002\0\0\0\u0005\0\0\0\0\0\0\0 \0\u0005a.exe\0\0");
    lzh[0] = 25;

    assertThat(names(open(FileType.LZH, lzh))).containsExactly("a.exe");
  }
}
