package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvestigateCommandTest {
  private static final String MAIL = "From: a@example.jp\r\nSubject: x\r\n\r\nhello\r\n";

  @TempDir Path folder;

  @Test
  void writesJsonForOneMessageWhenNobodyIsAtATerminal() {
    var run = run("--offline");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("{").contains("\"mode\"", "\"offline\"", "\"-\"");
  }

  @Test
  void writesTextOnATerminal() throws IOException {
    assertThat(onTerminal("--offline", mail("a.eml")).out()).doesNotStartWith("{");
  }

  @Test
  void writesJsonLinesInInputOrderForMany() throws IOException {
    var inputs = new ArrayList<String>();
    for (int i = 100; i < 300; i++) {
      inputs.add(mail("m" + i + ".eml"));
    }

    var run = run("--offline", "--jobs", "4", folder.toString());

    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSameSizeAs(inputs);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).contains("\"" + inputs.get(i) + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "html"})
  void refusesSeveralMessagesInAFormatForOne(String format) throws IOException {
    var run = run("--offline", "--format", format, mail("a.eml"), mail("b.eml"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("use --format jsonl").hasLineCount(1);
  }

  @Test
  void putsARulerBeforeEachOfSeveralTexts() throws IOException {
    String a = mail("a.eml");
    String b = mail("b.eml");

    assertThat(run("--offline", "--format", "text", a, b).out())
        .contains("== " + a + " ==", "== " + b + " ==");
  }

  @Test
  void tellsWhatItCouldNotReadAndDoesTheRest() throws IOException {
    String good = mail("a.eml");
    String none = folder.resolve("none.eml").toString();

    var run = run("--offline", "--format", "jsonl", none, good);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("kanshiki: " + none + ": no such file or folder\n");
    assertThat(run.out()).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format xml      | xml is none of text, json, jsonl, html, markdown
          --lang fr         | fr is none of ja, en
          --voice loud      | loud is none of lay, blog, technical
          --fail-on benign  | benign is none of phishing, suspicious
          --replay x.zip y  | --replay takes no PATH: the case file has the mail
          --replay x --record y | --replay and --record exclude each other
          --replay x --keep | --replay and --keep exclude each other
          --jobs 0          | --jobs must be from 1 to 256
          --jobs many       | '--jobs'
          --nonsense        | Unknown option: '--nonsense'
          --set own.x=1     | there is no setting own.x; nearest:
          """)
  void refusesWrongUsageInOneLine(String options, String why) {
    var run = run(options.split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(why).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesSettingsWithTheirLine() throws IOException {
    Path config = Files.writeString(folder.resolve("k.yaml"), "own:\n  domain: [a.example]\n");

    var run = run("--offline", "--config", config.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "kanshiki: " + config + ":2: there is no setting own.domain; nearest: own.domains\n");
  }

  @Test
  void asksNothingOutsideWhenTheSettingsSaySo() {
    var run = run("--set", "lookups.enabled=false");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\"offline\"");
  }

  @Test
  void repeatsACaseThatWasKeptOffline() throws IOException {
    String kept = folder.resolve("case.zip").toString();
    var first = run("--offline", "--format", "json", "--record", kept, mail("a.eml"));
    var again = run("--format", "json", "--replay", kept);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).isEqualTo(first.out()).contains("\"case\"");
  }

  @Test
  void keepsOnlyOneMessageInACaseFile() throws IOException {
    String kept = folder.resolve("case.zip").toString();
    var run = run("--offline", "--format", "jsonl", "--record", kept, mail("a.eml"), mail("b.eml"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--record keeps one message").hasLineCount(1);
  }

  @Test
  void refusesWhatIsNoCaseFile() throws IOException {
    var run = run("--replay", mail("a.eml"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("not a case file").hasLineCount(1);
    assertThat(run("--replay", folder.resolve("none").toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void writesAFileAsAWholeAndChoosesTheFormatByItsName() throws IOException {
    Path report = folder.resolve("report.html");

    var run = run("--offline", "-o", report.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(report).content().startsWithIgnoringCase("<!doctype html>");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void leavesTheOldFileWhenItIsRefused() throws IOException {
    Path report = Files.writeString(folder.resolve("report.json"), "old");

    run("--offline", "-o", report.toString(), mail("a.eml"), mail("b.eml"));

    assertThat(report).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void tellsThatAFileCannotBeWritten() {
    Path report = folder.resolve("none/report.txt");

    var run = run("--offline", "-o", report.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("kanshiki: " + report + ": cannot be written").hasLineCount(1);
  }

  @Test
  void endsQuietlyWhenTheReaderHasSeenEnough() {
    var run = into(failing("Broken pipe"));

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void tellsThatTheDiskIsFull() {
    var run = into(failing("No space left on device"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("kanshiki: standard output: cannot be written (No space left on device)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "investigate --help", "--version"})
  void answersWithoutReadingAnything(String line) {
    var out = new ByteArrayOutputStream();

    int exitCode = CommandLineProgram.run(surroundings(out, out, false), line.split(" "));

    assertThat(exitCode).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("kanshiki");
  }

  @Test
  void asksForACommand() {
    var err = new ByteArrayOutputStream();

    assertThat(CommandLineProgram.run(surroundings(new ByteArrayOutputStream(), err, false)))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--help").hasLineCount(1);
  }

  private record Run(int exitCode, String out, String err) {}

  private String mail(String name) throws IOException {
    return Files.writeString(folder.resolve(name), MAIL).toString();
  }

  private static Run run(String... options) {
    return run(false, options);
  }

  private static Run onTerminal(String... options) {
    return run(true, options);
  }

  private static Run run(boolean terminal, String... options) {
    var out = new ByteArrayOutputStream();
    Run run = into(out, terminal, options);
    return new Run(run.exitCode(), out.toString(StandardCharsets.UTF_8), run.err());
  }

  private static Run into(OutputStream out) {
    return into(out, false, "--offline");
  }

  private static Run into(OutputStream out, boolean terminal, String... options) {
    var err = new ByteArrayOutputStream();
    var args = new ArrayList<>(List.of("investigate"));
    args.addAll(List.of(options));
    int exitCode =
        CommandLineProgram.run(surroundings(out, err, terminal), args.toArray(String[]::new));
    return new Run(exitCode, "", err.toString(StandardCharsets.UTF_8));
  }

  private static Surroundings surroundings(OutputStream out, OutputStream err, boolean terminal) {
    return new Surroundings(
        new ByteArrayInputStream(MAIL.getBytes(StandardCharsets.UTF_8)),
        out,
        err,
        terminal,
        false,
        80,
        Language.EN,
        Map.of("KANSHIKI_CONFIG", "/dev/null"),
        Path.of("/nonexistent"));
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }

      @Override
      public void write(byte[] b, int off, int len) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
