package kanshiki.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.mail.RawMessage;
import kanshiki.publish.PlantedMails;
import kanshiki.redaction.HouseStyle;
import kanshiki.report.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Measures what a site of a thousand warnings costs, and one more of them. */
@EnabledIfSystemProperty(named = "kanshiki.measure", matches = "true")
class SiteCostTest {
  private static final int MANY = 1_000;

  @TempDir Path folder;

  @Test
  void aThousandAndOneMore() throws IOException {
    List<String> told =
        PlantedMails.all().stream()
            .map(mail -> new RawMessage(mail.bytes()))
            .map(raw -> Kanshiki.offline(Own.UNKNOWN).investigate(raw, "mail.eml"))
            .map(report -> Publication.of(report).toJson())
            .toList();
    var entries = new ArrayList<Entry>();
    for (int i = 0; i <= MANY; i++) {
      String json = told.get(i % told.size());
      String id = String.format(Locale.ROOT, "%016x", i * 7919L + 1);
      entries.add(
          new Entry(
              id,
              "1",
              Sites.DAY.minus(Duration.ofHours(7L * i)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              () -> Publication.fromJson(json)));
    }
    measure(MANY + " warnings", entries.subList(0, MANY));
    SiteFolder.Result more = measure("one more", entries);
    measure("nothing more", entries);
    assertThat(more.pages()).isEqualTo(1);
  }

  private SiteFolder.Result measure(String what, List<Entry> entries) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    SiteFolder.Result result =
        new SiteFolder(folder, Sites.settings(HouseStyle.BRACKETS)).publish(entries);
    System.out.printf(
        Locale.ROOT,
        "%s: %d ms (%d ms of processor), %s%n",
        what,
        (System.nanoTime() - start) / 1_000_000,
        (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000,
        result);
    return result;
  }
}
