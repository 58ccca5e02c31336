package kanshiki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kanshiki.Shared;
import org.junit.jupiter.api.Test;

/** Every mail of the collection and of the suites is laid open, and none takes long. */
class SharedCorpusTest {
  @Test
  void everyFileParses() throws Exception {
    var files = new ArrayList<>(Shared.files(Shared.path("corpora/mail")));
    try (var suites = Files.list(Shared.path("suites"))) {
      suites
          .filter(suite -> suite.getFileName().toString().matches("(mime|bounce|filter)-.*"))
          .sorted()
          .forEach(suite -> files.addAll(Shared.files(suite)));
    }
    var defects = new TreeMap<Defect.Kind, Integer>();
    long total = 0;
    long slowest = 0;
    Path slowestFile = Path.of("");
    for (Path file : files) {
      byte[] bytes = Shared.bytes(file);
      long start = System.nanoTime();
      Message message = Message.parse(new RawMessage(bytes));
      for (Defect defect : message.defects()) {
        defects.merge(defect.kind(), 1, Integer::sum);
      }
      readAll(message);
      long took = System.nanoTime() - start;
      total += took;
      if (took > slowest) {
        slowest = took;
        slowestFile = file.getFileName();
      }
    }
    System.out.printf(
        "corpus: %d files, %d ms in all, slowest %s %.1f ms%n",
        files.size(), total / 1_000_000, slowestFile, slowest / 1e6);
    defects.forEach((kind, count) -> System.out.printf("corpus: %6d %s%n", count, kind.id()));
    assertThat(files).hasSizeGreaterThan(5_000);
  }

  @Test
  void howMuchProcessorTimeAThousandMailsTake() {
    List<byte[]> mails =
        Shared.files(Shared.path("corpora/mail")).stream()
            .filter(file -> file.toString().endsWith(".eml"))
            .map(Shared::bytes)
            .toList();
    var threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 3; round++) {
      long start = threads.getCurrentThreadCpuTime();
      long characters = 0;
      for (byte[] mail : mails) {
        characters += readAll(Message.parse(new RawMessage(mail)));
      }
      long took = threads.getCurrentThreadCpuTime() - start;
      System.out.printf(
          "corpus: round %d, %.0f ms CPU for 1,000 mails (%d mails, %d characters)%n",
          round, took / 1e6 * 1_000 / mails.size(), mails.size(), characters);
    }
  }

  private static long readAll(Message message) {
    long characters = 0;
    for (Part part : message.parts()) {
      characters += part.text().length();
      part.filename();
      part.disposition();
    }
    message.mailboxes("From");
    message.first("Date").ifPresent(field -> MailDate.parse(field.body()));
    return characters;
  }
}
