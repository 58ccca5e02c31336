package kanshiki;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kanshiki.examination.Own;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.observable.DomainName;
import kanshiki.observable.Network;
import kanshiki.report.Report;
import kanshiki.verdict.Classification;
import kanshiki.verdict.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Honest mails that look like fraud, and the fraud that copies them ({@code hard/README.md}):
 * nobody honest is accused, and how many of each are told apart is printed.
 */
class HardBenignTest {
  private static final Own OWN =
      new Own(
          List.of(new DomainName("example.jp"), new DomainName("example.com")),
          List.of(Network.parse("192.0.2.0/24").orElseThrow()),
          List.of(),
          List.of("mx.example.jp"));

  private static List<Judged> benign = List.of();
  private static List<Judged> twins = List.of();

  private record Judged(String name, RawMessage raw, Verdict verdict) {
    Classification classification() {
      return verdict.classification();
    }

    /** One line: what it is called, and what it rests on. */
    String line() {
      String findings =
          verdict.findings().stream()
              .filter(w -> w.contribution() != 0)
              .map(w -> String.format(Locale.ROOT, "%s %.1f", w.finding().id(), w.contribution()))
              .collect(Collectors.joining(", "));
      return String.format(
          Locale.ROOT,
          "%-12s %.3f %s: %s",
          classification(),
          verdict.probability(),
          name,
          findings);
    }
  }

  @BeforeAll
  static void judge() throws IOException, URISyntaxException {
    benign = judge("benign");
    twins = judge("twin");
    print("benign", benign);
    print("twin", twins);
  }

  private static List<Judged> judge(String folder) throws IOException, URISyntaxException {
    Path mails =
        Path.of(requireNonNull(HardBenignTest.class.getResource("hard/" + folder)).toURI());
    var kanshiki = Kanshiki.offline(OWN);
    var all = new ArrayList<Judged>();
    try (var files = Files.list(mails)) {
      for (Path file : files.sorted().toList()) {
        var raw = new RawMessage(Files.readAllBytes(file));
        Report report = kanshiki.investigate(raw, file.getFileName().toString());
        all.add(new Judged(file.getFileName().toString(), raw, report.verdict()));
      }
    }
    return all;
  }

  private static void print(String kind, List<Judged> mails) {
    Map<Classification, Integer> counts = new EnumMap<>(Classification.class);
    mails.forEach(mail -> counts.merge(mail.classification(), 1, Integer::sum));
    System.out.println(kind + " " + mails.size() + ": " + counts);
    if (Boolean.getBoolean("kanshiki.measure")) {
      mails.forEach(mail -> System.out.println(mail.line()));
    }
  }

  @Test
  void everyMailParsesWithoutDefects() {
    for (List<Judged> mails : List.of(benign, twins)) {
      for (Judged mail : mails) {
        assertThat(Message.parse(mail.raw()).defects()).as(mail.name()).isEmpty();
      }
    }
  }

  @Test
  void noneOfTheBenignIsCalledPhishing() {
    assertThat(benign.stream().filter(m -> m.classification() == Classification.PHISHING))
        .extracting(Judged::line)
        .isEmpty();
  }

  @Test
  void hardlyAnyOfTheBenignIsSuspicious() {
    assertThat(benign.stream().filter(m -> m.classification() == Classification.SUSPICIOUS).count())
        .isLessThanOrEqualTo(benign.size() * 2L / 100);
  }

  @Test
  void twinsLookWorseThanWhatTheyImitate() {
    Map<String, Double> honest =
        benign.stream()
            .collect(Collectors.toMap(Judged::name, mail -> mail.verdict().probability()));
    long apart =
        twins.stream()
            .filter(twin -> twin.verdict().probability() > honest.getOrDefault(twin.name(), 1.0))
            .count();

    System.out.println("twins that look worse than what they imitate: " + apart);
    assertThat(apart).isGreaterThanOrEqualTo(48);
  }

  @Test
  void everyTwinImitatesABenignMail() {
    assertThat(benign)
        .extracting(Judged::name)
        .containsAll(twins.stream().map(Judged::name).toList());
  }
}
