package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kanshiki.store.Cases;
import kanshiki.store.Database;
import kanshiki.store.KeptCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process is killed in the middle of keeping 500 cases: what it acknowledged is whole.
 *
 * <p>Twice here; {@code -Dkanshiki.measure=true} does it 50 times.
 */
class KilledWhileKeepingTest {
  private static final int MAILS = 500;
  private static final int TIMES = Boolean.getBoolean("kanshiki.measure") ? 50 : 2;

  @TempDir Path folder;

  @Test
  void everyAcknowledgedCaseIsWholeAndNoneIsDouble() throws Exception {
    Path mails = Files.createDirectories(folder.resolve("mails"));
    for (int i = 0; i < MAILS; i++) {
      Files.writeString(
          mails.resolve("m%03d.eml".formatted(i)),
          "From: a@sender.example\r\nSubject: Mail " + i + "\r\n\r\nhello " + i + "\r\n");
    }
    var random = new Random(7);
    var acknowledged = new HashSet<String>();
    for (int time = 0; time < TIMES; time++) {
      acknowledged.addAll(keepAndKill(mails, 1 + random.nextInt(MAILS - 1)));
      check(acknowledged);
    }
  }

  /** Kills the program once it has acknowledged so many; gives the ids that it acknowledged. */
  private List<String> keepAndKill(Path mails, int after) throws IOException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "kanshiki.app.Main",
                "investigate",
                "--offline",
                "--keep",
                "--format",
                "jsonl",
                "--set",
                "store.url=" + url(),
                mails.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var ids = new ArrayList<String>();
    try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        id(line).ifPresent(ids::add);
        if (ids.size() == after) {
          program.toHandle().destroyForcibly(); // leaves the pipe to be read to its end
        }
      }
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(after);
    return ids;
  }

  /** The last line may be cut off. */
  private static Optional<String> id(String line) {
    return line.endsWith("}")
        ? Optional.of(JsonMapper.shared().readTree(line).path("case").path("id").asString())
        : Optional.empty();
  }

  private void check(Set<String> acknowledged) {
    try (var database = Database.open(url())) {
      var cases = new Cases(database, InstantSource.system());
      var found = new HashSet<String>();
      var subjects = new HashSet<String>();
      cases.forEach(
          kept -> {
            assertThat(found.add(kept.id())).isTrue();
            assertThat(subjects.add(kept.subject())).isTrue();
            assertWhole(cases, kept);
          });
      assertThat(found).containsAll(acknowledged);
    }
  }

  private static void assertWhole(Cases cases, KeptCase kept) {
    assertThat(cases.recorded(kept).id()).isEqualTo(kept.id());
    assertThat(cases.report(kept)).contains("\"" + kept.id() + "\"");
    var again = new ArrayList<String>();
    cases.search("hello " + kept.subject().replace("Mail ", ""), each -> again.add(each.id()));
    assertThat(again).contains(kept.id());
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("cases.db");
  }
}
