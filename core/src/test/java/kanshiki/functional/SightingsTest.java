package kanshiki.functional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kanshiki.Kanshiki;
import kanshiki.Shared;
import kanshiki.examination.Indicator;
import kanshiki.examination.Own;
import kanshiki.mail.RawMessage;
import kanshiki.report.Report;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Prints how often each indicator is seen in each kind of mail, and the verdicts: the table of
 * docs/measurements.md. Runs when {@code -Dkanshiki.measure=true} asks for it.
 */
class SightingsTest {
  private static final List<String> KINDS =
      List.of("phish ja", "phish", "ham", "spam", "templates ja", "templates");

  /** Topics that only the world can fill. */
  private static final Set<String> OUTSIDE = Set.of("dns", "network", "registration", "reputation");

  private final Map<String, int[]> sightings = new TreeMap<>();
  private final Map<String, int[]> verdicts = new TreeMap<>();
  private final int[] mails = new int[KINDS.size()];

  @Test
  void printsTheTable() throws IOException {
    Assumptions.assumeTrue(Boolean.getBoolean("kanshiki.measure"), "only with -Dkanshiki.measure");
    Path mail = Shared.path("corpora/mail");
    var kanshiki = Kanshiki.offline(Own.UNKNOWN);
    for (Indicator indicator : Kanshiki.indicators()) {
      sightings.put(indicator.id(), new int[KINDS.size()]);
    }
    for (String row : Files.readAllLines(mail.resolve("index.csv")).stream().skip(1).toList()) {
      List<String> field = List.of(row.split(",", -1));
      boolean japanese = field.get(1).equals("phish") && field.get(3).equals("ja");
      take(kanshiki, mail.resolve(field.get(0)), field.get(1) + (japanese ? " ja" : ""));
    }
    try (var files = Files.list(Shared.path("corpora/templates"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
        boolean japanese = file.getFileName().toString().startsWith("ja-");
        take(kanshiki, file, "templates" + (japanese ? " ja" : ""));
      }
    }
    print();
  }

  private void take(Kanshiki kanshiki, Path file, String kind) throws IOException {
    Report report = kanshiki.investigate(new RawMessage(Files.readAllBytes(file)), file.toString());
    int column = KINDS.indexOf(kind);
    mails[column]++;
    report.verdict().findings().stream()
        .map(weighed -> weighed.finding().id())
        .distinct()
        .forEach(id -> sightings.computeIfAbsent(id, _ -> new int[KINDS.size()])[column]++);
    verdicts
        .computeIfAbsent(report.verdict().classification().id(), _ -> new int[KINDS.size()])[
        column]++;
  }

  private void print() {
    System.out.println("| | " + String.join(" | ", KINDS) + " |");
    System.out.println("|---|" + "---|".repeat(KINDS.size()));
    System.out.println("| mails | " + row(mails) + " |");
    verdicts.forEach(
        (word, counts) -> System.out.println("| *" + word + "* | " + row(counts) + " |"));
    for (Indicator indicator : Kanshiki.indicators()) {
      if (indicator.needs().stream().noneMatch(topic -> OUTSIDE.contains(topic.name()))) {
        int[] counts = sightings.getOrDefault(indicator.id(), new int[KINDS.size()]);
        System.out.println("| " + indicator.id() + " | " + shares(counts) + " |");
      }
    }
  }

  private static String row(int[] counts) {
    return Arrays.stream(counts).mapToObj(String::valueOf).collect(Collectors.joining(" | "));
  }

  /** Percent of the mails of each kind; empty for none. */
  private String shares(int[] counts) {
    var shares = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      String percent = String.format(Locale.ROOT, "%.1f", 100.0 * counts[i] / mails[i]);
      shares.append(i == 0 ? "" : " | ").append(counts[i] == 0 ? "" : percent);
    }
    return shares.toString();
  }
}
