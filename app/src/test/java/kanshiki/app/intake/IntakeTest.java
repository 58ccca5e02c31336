package kanshiki.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final String MAIL = "From: a@example.jp\nSubject: x\n\nhello\n";
  private static final String BOX =
      """
      From a@example.jp Tue Mar 10 06:12:31 2026
      Subject: one

      From here on it is text.
      >From the start

      From b@example.jp Tue Mar 10 06:13:31 2026
      Subject: two

      end
      """;

  @TempDir Path folder;

  @Test
  void namesAMessageAsThePathWasGiven() throws IOException {
    Path file = write("mail.eml", MAIL);

    assertThat(found(file.toString())).containsExactly(file + " " + MAIL.length());
  }

  @Test
  void takesAnyNamedFileForAMessage() throws IOException {
    Path file = write("notes.txt", "no mail at all");

    assertThat(found(file.toString())).containsExactly(file + " 14");
  }

  @Test
  void numbersTheMessagesOfABoxAndTakesItsQuotingOff() throws IOException {
    Path box = write("box.mbox", BOX);

    assertThat(texts(box.toString()))
        .containsExactly(
            box + "#1: Subject: one\n\nFrom here on it is text.\nFrom the start\n",
            box + "#2: Subject: two\n\nend\n");
  }

  @Test
  void knowsABoxByItsFirstLine() throws IOException {
    Path box = write("Inbox", BOX);

    assertThat(found(box.toString())).hasSize(2).first().asString().startsWith(box + "#1 ");
  }

  @Test
  void keepsAnEmlWithAFromLineWhole() throws IOException {
    Path file = write("mail.eml", BOX);

    assertThat(found(file.toString())).containsExactly(file + " " + BOX.length());
  }

  @Test
  void readsAFolderRecursivelyInTheOrderOfNames() throws IOException {
    write("b.eml", MAIL);
    write("a/z.eml", MAIL);
    write("c.mbox", BOX);
    write("d-without-suffix", MAIL);
    write("index.csv", "file,label\nb.eml,phish\n");
    write("README.md", "# Mails\n");
    write(".hidden.eml", MAIL);

    assertThat(found(folder.toString()))
        .extracting(line -> folder.relativize(Path.of(line.split(" ", 2)[0])).toString())
        .containsExactly("a/z.eml", "b.eml", "c.mbox#1", "c.mbox#2", "d-without-suffix");
  }

  @Test
  void readsAMaildirWithItsSubfoldersButNotWhatIsBeingDelivered() throws IOException {
    write("cur/1.M2.host:2,S", MAIL);
    write("new/3.M4.host", "broken from the first byte");
    write("tmp/5.M6.host", MAIL);
    write(".Junk/cur/7.M8.host", MAIL);
    write(".Junk/new/9.M0.host", MAIL);
    write("dovecot.index", "x: y\nfrom: z\n");

    assertThat(found(folder.toString()))
        .extracting(line -> folder.relativize(Path.of(line.split(" ", 2)[0])).toString())
        .containsExactly(
            ".Junk/cur/7.M8.host", ".Junk/new/9.M0.host", "cur/1.M2.host:2,S", "new/3.M4.host");
  }

  @Test
  void readsStandardInputWhenNothingOrADashIsNamed() {
    assertThat(found()).containsExactly("- " + MAIL.length());
    assertThat(found("-")).containsExactly("- " + MAIL.length());
  }

  @Test
  void takesAPipedMessageWithAFromLineForOne() {
    assertThat(piped("From a@example.jp Tue Mar 10 06:12:31 2026\n" + MAIL))
        .containsExactly("- " + MAIL.length());
  }

  @Test
  void numbersTheMessagesOfAPipedBox() {
    assertThat(piped(BOX)).extracting(line -> line.split(" ", 2)[0]).containsExactly("-#1", "-#2");
  }

  @Test
  void tellsWhatCannotBeReadAndGoesOn() throws IOException {
    Path file = write("mail.eml", MAIL);

    assertThat(found(folder.resolve("none.eml").toString(), file.toString()))
        .containsExactly(
            folder.resolve("none.eml") + " failed: no such file or folder",
            file + " " + MAIL.length());
  }

  @Test
  void readsOutlooksFormatByNameInFoldersAndPiped() throws IOException {
    Path file = folder.resolve("mail.msg");
    Files.write(file, msg("From: a@example.jp\r\nSubject: x\r\n", "hello"));

    for (String path : List.of(file.toString(), folder.toString())) {
      assertThat(texts(path))
          .singleElement()
          .asString()
          .startsWith(file + ": From: a@example.jp\r\nSubject: x\r\n")
          .contains(Base64.getEncoder().encodeToString("hello".getBytes(StandardCharsets.UTF_8)));
    }
    var piped = new ArrayList<Found>();
    new Intake(new ByteArrayInputStream(Files.readAllBytes(file)), piped::add).walk(List.of("-"));
    assertThat(piped).singleElement().isInstanceOf(Found.Mail.class);
  }

  @Test
  void saysInPlainWordsWhatIsWrongWithAnOutlookFile() throws IOException {
    Path cut = folder.resolve("cut.msg");
    Files.write(cut, Arrays.copyOf(msg("From: a@example.jp\r\n", "hello"), 1_024));

    assertThat(found(cut.toString()))
        .containsExactly(cut + " failed: this Outlook file is damaged or cut off");
  }

  @Test
  void passesOtherOfficeFilesOverInAFolder() throws IOException {
    Files.write(folder.resolve("letter.doc"), msg("From: a@example.jp\r\n", "hello"));

    assertThat(found(folder.toString())).isEmpty();
  }

  /** An Outlook file with these header fields and this text (MS-OXMSG). */
  private static byte[] msg(String header, String text) throws IOException {
    try (var file = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      for (var string : Map.of("007D", header, "1000", text).entrySet()) {
        byte[] bytes = string.getValue().getBytes(StandardCharsets.UTF_16LE);
        file.createDocument(
            new ByteArrayInputStream(bytes), "__substg1.0_" + string.getKey() + "001F");
      }
      file.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
      file.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  @Test
  void readsAnEmptyFileAsAnEmptyMessage() throws IOException {
    Path file = write("empty.eml", "");

    assertThat(found(file.toString())).containsExactly(file + " 0");
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<String> found(String... paths) {
    return walk(MAIL, List.of(paths)).stream().map(IntakeTest::line).toList();
  }

  private static List<String> piped(String input) {
    return walk(input, List.of()).stream().map(IntakeTest::line).toList();
  }

  private static List<String> texts(String... paths) {
    return walk(MAIL, List.of(paths)).stream()
        .map(Found.Mail.class::cast)
        .map(m -> m.input() + ": " + new String(m.raw().bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  private static List<Found> walk(String input, List<String> paths) {
    var all = new ArrayList<Found>();
    new Intake(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), all::add)
        .walk(paths);
    return all;
  }

  private static String line(Found found) {
    return switch (found) {
      case Found.Mail mail -> mail.input() + " " + mail.raw().size();
      case Found.Failure failure -> failure.input() + " failed: " + failure.reason();
    };
  }
}
