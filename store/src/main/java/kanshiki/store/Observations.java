package kanshiki.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kanshiki.page.State;
import kanshiki.verdict.Classification;
import org.jdbi.v3.core.Handle;

/**
 * What has become of the pages and the ratings of kept cases. Thread-safe.
 *
 * <p>A case is due to be looked at again the sooner the younger it is: after an hour at first, then
 * whenever it has grown by half its age, at least every week; no more once all of its pages have
 * been gone for a week, or after three months.
 */
public final class Observations {
  private static final Duration SOONEST = Duration.ofHours(1);
  private static final Duration LATEST = Duration.ofDays(7);
  private static final Duration GONE_FOR_GOOD = Duration.ofDays(7);
  private static final Duration OLDEST = Duration.ofDays(90);

  private final Database database;
  private final Cases cases;

  public Observations(Database database, Cases cases) {
    this.database = database;
    this.cases = cases;
    cases.alsoKeeping(Observations::take);
  }

  /** What is observed; the words of the store. */
  public enum Kind {
    PAGE,
    RATING
  }

  /**
   * One state of one thing, as long as it was seen so.
   *
   * @param subject the address
   * @param source who says so
   * @param value a page's state, or a rating
   * @param operator whose network the page stood in; empty when that is not known
   */
  public record Observation(
      Kind kind,
      String subject,
      String source,
      String value,
      String operator,
      Instant first,
      Instant last) {

    boolean isGone() {
      return kind == Kind.PAGE && value.equals(State.GONE.id());
    }
  }

  /**
   * How one operator deals with pages in its networks.
   *
   * @param pages how many were seen there
   * @param up how many of them are not gone
   * @param medianToGone from when a page was first seen to when it was first found gone, over those
   *     that are gone; at most as exact as pages are looked at
   */
  public record Operator(String name, int pages, int up, Optional<Duration> medianToGone) {}

  private static void take(Handle handle, Cases.Kept kept) {
    for (Sight sight : Sight.in(kept.report())) {
      take(handle, kept.number(), sight);
    }
  }

  static void take(Handle handle, long number, Sight sight) {
    Optional<Observation> before =
        handle
            .createQuery(
                "SELECT kind, subject, source, value, operator, first_seen, last_seen FROM"
                    + " observation WHERE case_number = :case AND kind = :kind AND subject ="
                    + " :subject AND source = :source ORDER BY first_seen DESC LIMIT 1")
            .bind("case", number)
            .bind("kind", sight.kind().name())
            .bind("subject", sight.subject())
            .bind("source", sight.source())
            .map((rs, _) -> row(rs))
            .findOne();
    long at = sight.at().toEpochMilli();
    if (before.filter(known -> known.last().toEpochMilli() >= at).isPresent()) {
      return;
    }
    if (before.filter(known -> known.value().equals(sight.value())).isPresent()) {
      handle
          .createUpdate(
              "UPDATE observation SET last_seen = :at WHERE case_number = :case AND kind = :kind"
                  + " AND subject = :subject AND source = :source AND first_seen = :first")
          .bind("at", at)
          .bind("case", number)
          .bind("kind", sight.kind().name())
          .bind("subject", sight.subject())
          .bind("source", sight.source())
          .bind("first", before.orElseThrow().first().toEpochMilli())
          .execute();
      return;
    }
    // A page that is gone has no network any more: it is still told of the one that it stood in.
    String operator =
        sight.operator().isEmpty()
            ? before.map(Observation::operator).orElse("")
            : sight.operator();
    handle
        .createUpdate(
            "INSERT INTO observation (case_number, kind, subject, source, value, operator,"
                + " first_seen, last_seen) VALUES (:case, :kind, :subject, :source, :value,"
                + " :operator, :at, :at)")
        .bind("case", number)
        .bind("kind", sight.kind().name())
        .bind("subject", sight.subject())
        .bind("source", sight.source())
        .bind("value", sight.value())
        .bind("operator", operator)
        .bind("at", at)
        .execute();
  }

  /** Everything observed of a case, in the order of time within each subject and source. */
  public List<Observation> of(KeptCase kept) {
    return database.reading(
        handle ->
            handle
                .createQuery(
                    "SELECT kind, subject, source, value, operator, first_seen, last_seen FROM"
                        + " observation WHERE case_number = :case ORDER BY kind, subject, source,"
                        + " first_seen")
                .bind("case", kept.number())
                .map((rs, _) -> row(rs))
                .list());
  }

  private static Observation row(ResultSet rs) throws SQLException {
    return new Observation(
        Kind.valueOf(rs.getString("kind")),
        rs.getString("subject"),
        rs.getString("source"),
        rs.getString("value"),
        rs.getString("operator"),
        Instant.ofEpochMilli(rs.getLong("first_seen")),
        Instant.ofEpochMilli(rs.getLong("last_seen")));
  }

  /** The cases of frauds that should be looked at again, the ones kept last first. */
  public List<KeptCase> due(Instant now) {
    var due = new ArrayList<KeptCase>();
    cases.keptSince(
        now.minus(OLDEST),
        kept -> {
          if (kept.classification().isAtLeast(Classification.SUSPICIOUS) && isDue(kept, now)) {
            due.add(kept);
          }
        });
    return due;
  }

  private boolean isDue(KeptCase kept, Instant now) {
    List<Observation> latest = latest(of(kept));
    Instant looked =
        cases.examinations(kept).stream()
            .filter(each -> !each.isOffline())
            .map(Cases.Examined::at)
            .max(Comparator.naturalOrder())
            .orElse(kept.firstKept());
    List<Observation> pages = latest.stream().filter(each -> each.kind() == Kind.PAGE).toList();
    boolean goneForGood =
        !pages.isEmpty()
            && pages.stream()
                .allMatch(
                    each ->
                        each.isGone()
                            && Duration.between(each.first(), each.last()).compareTo(GONE_FOR_GOOD)
                                >= 0);
    Duration wait = Duration.between(kept.firstKept(), looked).dividedBy(2);
    wait = wait.compareTo(SOONEST) < 0 ? SOONEST : wait.compareTo(LATEST) > 0 ? LATEST : wait;
    return !goneForGood && !looked.plus(wait).isAfter(now);
  }

  private static List<Observation> latest(List<Observation> all) {
    Map<List<String>, Observation> last = new TreeMap<>(Comparator.comparing(List::toString));
    for (Observation each : all) {
      last.put(List.of(each.kind().name(), each.subject(), each.source()), each);
    }
    return List.copyOf(last.values());
  }

  /** How each operator deals with pages of frauds, the one with the most pages first. */
  public List<Operator> operators() {
    record Page(String operator, Optional<Duration> toGone) {}
    record Key(long number, String subject) {}
    List<Map.Entry<Key, Observation>> rows =
        database.reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT case_number, kind, subject, source, value, operator, first_seen,"
                            + " last_seen FROM observation WHERE kind = 'PAGE' AND operator <> ''"
                            + " ORDER BY case_number, subject, source, first_seen")
                    .map(
                        (rs, _) ->
                            Map.entry(
                                new Key(rs.getLong("case_number"), rs.getString("subject")),
                                row(rs)))
                    .list());
    var pages = new LinkedHashMap<Key, List<Observation>>();
    rows.forEach(
        row -> pages.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
    var byOperator = new TreeMap<String, List<Page>>();
    for (List<Observation> history : pages.values()) {
      Observation first = history.getFirst();
      Observation last = history.getLast();
      if (first.isGone()) {
        continue; // nobody knows how long it was up
      }
      Optional<Duration> toGone =
          last.isGone()
              ? Optional.of(Duration.between(first.first(), last.first()))
              : Optional.empty();
      byOperator
          .computeIfAbsent(first.operator(), _ -> new ArrayList<>())
          .add(new Page(first.operator(), toGone));
    }
    return byOperator.entrySet().stream()
        .map(
            entry -> {
              List<Duration> gone =
                  entry.getValue().stream()
                      .flatMap(page -> page.toGone().stream())
                      .sorted()
                      .toList();
              return new Operator(
                  entry.getKey(),
                  entry.getValue().size(),
                  entry.getValue().size() - gone.size(),
                  gone.isEmpty() ? Optional.empty() : Optional.of(gone.get(gone.size() / 2)));
            })
        .sorted(Comparator.comparingInt((Operator each) -> -each.pages()))
        .toList();
  }
}
