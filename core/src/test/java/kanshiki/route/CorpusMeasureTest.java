package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kanshiki.Shared;
import kanshiki.authentication.Authentication;
import kanshiki.authentication.AuthenticationExamination;
import kanshiki.authentication.AuthenticationIndicators;
import kanshiki.examination.Examination;
import kanshiki.examination.Indicator;
import kanshiki.examination.Investigation;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.stamp.StampExamination;
import kanshiki.stamp.StampIndicators;
import org.junit.jupiter.api.Test;

/** Route, authentication and stamps over real mail: what is found and what it costs. */
class CorpusMeasureTest {
  private static final List<Examination<?>> EXAMINATIONS =
      List.of(new RouteExamination(), new AuthenticationExamination(), new StampExamination());

  private static final class Source {
    int mails;
    int traced;
    int origins;
    int mediated;
    int dmarc;
    int proved;
  }

  private final Map<String, Source> sources = new TreeMap<>();
  private final Map<String, int[]> sightings = new TreeMap<>();

  @Test
  void originsOfTheCorpus() throws IOException {
    Path corpus = Shared.path("corpora/mail");
    List<Path> mails;
    try (Stream<Path> files = Files.walk(corpus)) {
      mails = files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    }
    var indicators = new ArrayList<Indicator>(RouteIndicators.ALL);
    indicators.addAll(AuthenticationIndicators.ALL);
    indicators.addAll(StampIndicators.ALL);
    var investigator = new Investigator(EXAMINATIONS, indicators);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = 0;
    long again = 0;
    for (Path mail : mails) {
      Message message = Message.parse(new RawMessage(Files.readAllBytes(mail)));
      long start = threads.getCurrentThreadCpuTime();
      Investigation investigation = investigator.investigate(message, Own.UNKNOWN);
      cpu += threads.getCurrentThreadCpuTime() - start;
      start = threads.getCurrentThreadCpuTime();
      investigator.investigate(message, Own.UNKNOWN);
      again += threads.getCurrentThreadCpuTime() - start;
      assertThat(investigation.notExamined()).as(mail.toString()).isEmpty();
      count(mail, investigation);
    }
    print(cpu, again, mails.size());
    long traced = sources.values().stream().mapToLong(s -> s.traced).sum();
    assertThat(sources.values().stream().mapToLong(s -> s.origins).sum())
        .isGreaterThan(traced * 9 / 10);
  }

  private void count(Path mail, Investigation investigation) {
    String name = mail.getFileName().toString().split("_", 2)[0];
    String source = name.startsWith("list-") ? name.substring(0, name.indexOf('-', 5)) : name;
    Source s = sources.computeIfAbsent(source, x -> new Source());
    Route route = investigation.file().get(Route.TOPIC);
    Authentication proof = investigation.file().get(Authentication.TOPIC);
    s.mails++;
    s.traced += route.hops().isEmpty() ? 0 : 1;
    s.origins += route.originIp().isPresent() ? 1 : 0;
    s.mediated += route.mediation() == Route.Mediation.NONE ? 0 : 1;
    s.dmarc += proof.dmarc().isPresent() ? 1 : 0;
    s.proved += proof.passedDomains().isEmpty() ? 0 : 1;
    int label =
        List.of("phish", "spam", "ham").indexOf(mail.getName(mail.getNameCount() - 2).toString());
    investigation.findings().stream()
        .map(finding -> finding.id())
        .distinct()
        .forEach(id -> sightings.computeIfAbsent(id, x -> new int[3])[label]++);
  }

  private void print(long cpu, long again, int mails) {
    System.out.printf(
        "%-26s %6s %6s %7s %9s %6s %6s%n",
        "source", "mails", "traced", "origins", "mediated", "dmarc", "proved");
    sources.forEach(
        (name, s) ->
            System.out.printf(
                "%-26s %6d %6d %7d %9d %6d %6d%n",
                name, s.mails, s.traced, s.origins, s.mediated, s.dmarc, s.proved));
    System.out.printf("%-30s %6s %6s %6s%n", "indicator", "phish", "spam", "ham");
    sightings.forEach((id, n) -> System.out.printf("%-30s %6d %6d %6d%n", id, n[0], n[1], n[2]));
    System.out.printf(
        Locale.ROOT,
        "%.1f ms CPU per 1,000 mails, %.1f ms when the same mail is read again%n",
        cpu / 1e6 / mails * 1000,
        again / 1e6 / mails * 1000);
  }
}
