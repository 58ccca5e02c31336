package kanshiki.publish.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.content.Wording;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.observable.DomainName;
import kanshiki.publish.scene.Place;
import kanshiki.publish.scene.Scene;
import kanshiki.publish.scene.Standing;
import kanshiki.publish.scene.Stated;
import kanshiki.redaction.Redaction;
import kanshiki.report.Report;
import kanshiki.route.Hop;
import kanshiki.route.Route;

/**
 * What counts of one case.
 *
 * @param day on which it counts
 * @param isFraud others count only in how many were kept
 * @param items each once
 */
public record CaseFacts(LocalDate day, boolean isFraud, List<Item> items) {
  private static final int MAX_PHRASES = 12;
  private static final int MAX_VALUE = 60;

  /** A mail older than this when it is kept has a date that nobody can check. */
  private static final Period FRESH = Period.ofDays(30);

  /** One thing that is counted. */
  public record Item(Kind kind, String value) {}

  public CaseFacts {
    items = List.copyOf(items);
  }

  /**
   * What counts of the mail that {@code report} is about.
   *
   * <p>It counts on the day on which the recipient's own server took it over; else on the day that
   * it bears, if it was kept within a month of it; else on the day on which it was kept.
   *
   * @param zone in which a day begins and ends
   */
  public static CaseFacts of(Report report, Instant kept, ZoneId zone) {
    Scene scene = Scene.of(report);
    LocalDate day = day(report, scene, kept, zone);
    if (!scene.isFraud()) {
      return new CaseFacts(day, false, List.of());
    }
    Set<Item> items = new LinkedHashSet<>();
    scene.brand().ifPresent(brand -> add(items, Kind.BRAND, brand.id()));
    words(report, items);
    for (Place place : scene.places()) {
      place.host().map(CaseFacts::top).ifPresent(top -> add(items, Kind.TLD, top));
      place
          .registration()
          .map(Stated::fact)
          .flatMap(RegistrationFacts::registrar)
          .ifPresent(name -> add(items, Kind.REGISTRAR, name));
      place.standings().forEach(standing -> network(standing, Kind.PAGE_NETWORK, items));
    }
    scene.origin().ifPresent(origin -> network(origin, Kind.SENDER_NETWORK, items));
    return new CaseFacts(day, true, List.copyOf(items));
  }

  private static LocalDate day(Report report, Scene scene, Instant kept, ZoneId zone) {
    LocalDate keeping = LocalDate.ofInstant(kept, zone);
    Optional<LocalDate> taken =
        report
            .file()
            .find(Route.TOPIC)
            .flatMap(Route::boundary)
            .flatMap(Hop::time)
            .filter(at -> at.getYear() >= 1982)
            .map(at -> LocalDate.ofInstant(at.toInstant(), zone));
    Optional<LocalDate> written =
        scene
            .mailDate()
            .map(at -> LocalDate.ofInstant(at.toInstant(), zone))
            .filter(day -> day.isAfter(keeping.minus(FRESH)));
    return Stream.of(taken, written)
        .flatMap(Optional::stream)
        .filter(day -> !day.isAfter(keeping))
        .findFirst()
        .orElse(keeping);
  }

  private static void words(Report report, Set<Item> items) {
    Redaction redaction = report.redaction();
    List<Wording.Sighting> sightings =
        report.file().find(Wording.TOPIC).map(Wording::sightings).orElse(List.of());
    sightings.stream()
        .map(Wording.Sighting::story)
        .filter(story -> !story.isEmpty() && !story.equals("general"))
        .forEach(story -> add(items, Kind.STORY, story));
    sightings.stream()
        .map(Wording.Sighting::quoted)
        .filter(words -> !words.isBlank() && redaction.text(words).equals(words))
        .distinct()
        .limit(MAX_PHRASES)
        .forEach(words -> add(items, Kind.PHRASE, words));
  }

  private static void network(Standing standing, Kind kind, Set<Item> items) {
    standing
        .network()
        .map(Stated::fact)
        .flatMap(NetworkFacts::organisation)
        .ifPresent(name -> add(items, kind, name));
  }

  private static String top(DomainName host) {
    return host.labels().getLast();
  }

  private static void add(Set<Item> items, Kind kind, String value) {
    String line = value.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    if (!line.isEmpty()) {
      int end = Math.min(line.length(), MAX_VALUE);
      end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
      items.add(new Item(kind, line.substring(0, end)));
    }
  }

  /** One text, for the store. */
  public String text() {
    var out = new StringBuilder(isFraud ? "fraud" : "other");
    for (Item item : items) {
      out.append('\n').append(item.kind().id()).append(' ').append(item.value());
    }
    return out.toString();
  }

  /** What {@link #text()} wrote; lines of a kind that is not known are left out. */
  public static CaseFacts read(LocalDate day, String text) {
    List<String> lines = text.lines().toList();
    var items = new ArrayList<Item>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      int blank = line.indexOf(' ');
      for (Kind kind : Kind.values()) {
        if (blank > 0 && kind.id().equals(line.substring(0, blank))) {
          items.add(new Item(kind, line.substring(blank + 1)));
        }
      }
    }
    return new CaseFacts(day, !lines.isEmpty() && lines.getFirst().equals("fraud"), items);
  }
}
