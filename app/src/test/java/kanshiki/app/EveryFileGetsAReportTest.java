package kanshiki.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.mail.RawMessage;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Report;
import kanshiki.report.Voice;
import org.junit.jupiter.api.Test;

/**
 * Real mail and the mails of other projects' tests, whatever is wrong with them: a whole report
 * each.
 */
class EveryFileGetsAReportTest {
  private static final List<String> SUITES = List.of("mime-", "bounce-", "filter-");

  private final Kanshiki kanshiki = Kanshiki.offline(Own.UNKNOWN);

  @Test
  void everyFileGetsAReport() throws IOException {
    Optional<Path> shared = SharedFolder.find("suites");
    assumeThat(shared)
        .as("skipped: no suites and no mail collection beside the project")
        .isPresent();
    var files = new ArrayList<>(files(shared.orElseThrow(), SUITES));
    Optional<Path> corpus = SharedFolder.find("corpora/mail");
    if (corpus.isPresent()) {
      files.addAll(files(corpus.get(), List.of("")));
    }
    var failed = new ArrayList<String>();
    long slowest = 0;
    String which = "";
    for (Path file : files) {
      long start = System.nanoTime();
      String fault = fault(Files.readAllBytes(file));
      long took = System.nanoTime() - start;
      if (took > slowest) {
        slowest = took;
        which = file.getFileName().toString();
      }
      if (!fault.isEmpty()) {
        failed.add(file + ": " + fault);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "reports: %d files, %d failed, slowest %.0f ms for four formats (%s)%n",
        files.size(),
        failed.size(),
        slowest / 1e6,
        which);
    assertThat(failed).isEmpty();
  }

  /** What went wrong with one mail; empty when nothing did. */
  private String fault(byte[] bytes) throws IOException {
    Report report = kanshiki.investigate(new RawMessage(bytes), "mail.eml");
    var japanese = new Rendering(Language.JA, Voice.LAY, 80, false);
    for (Format format : List.of(Format.JSONL, Format.TEXT, Format.HTML, Format.MARKDOWN)) {
      var out = new StringBuilder();
      format.write(report, japanese, out);
      if (out.isEmpty() || out.indexOf("内部エラー") >= 0) {
        return format + " tells of an internal error, or nothing";
      }
    }
    return "";
  }

  private static List<Path> files(Path folder, List<String> prefixes) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(
              file -> prefixes.stream().anyMatch(folder.relativize(file).toString()::startsWith))
          .sorted()
          .toList();
    }
  }
}
