package kanshiki.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import kanshiki.report.Report;
import org.jdbi.v3.core.Handle;

/**
 * What is counted of each kept case for trends: one small row, so that nothing has to be examined
 * anew to see how many there were. Thread-safe.
 */
public final class Counted {
  private static final int PAGE = 2_000;

  private final Database database;
  private final BiFunction<Report, Instant, Row> counter;

  /**
   * What counts of one case.
   *
   * @param day on which it counts
   * @param facts a text that only its writer understands
   */
  public record Row(LocalDate day, String facts) {}

  /**
   * Counts every case that {@code cases} keeps from now on.
   *
   * @param counter makes the row of a report and the moment at which it is kept
   */
  public Counted(Database database, Cases cases, BiFunction<Report, Instant, Row> counter) {
    this.database = database;
    this.counter = counter;
    cases.alsoKeeping(this::take);
  }

  private void take(Handle handle, Cases.Kept kept) {
    if (kept.isCurrent()) {
      long first =
          handle
              .createQuery("SELECT first_kept FROM mail_case WHERE number = :number")
              .bind("number", kept.number())
              .mapTo(Long.class)
              .one();
      put(handle, kept.number(), kept.report(), Instant.ofEpochMilli(first));
    }
  }

  private void put(Handle handle, long number, Report report, Instant kept) {
    Row row = counter.apply(report, kept);
    handle
        .createUpdate(
            "INSERT INTO counted (case_number, day, facts) VALUES (:number, :day, :facts) ON"
                + " CONFLICT (case_number) DO UPDATE SET day = excluded.day, facts ="
                + " excluded.facts")
        .bind("number", number)
        .bind("day", row.day().toEpochDay())
        .bind("facts", row.facts().replace('\0', '\uFFFD'))
        .execute();
  }

  /** Ids of cases that were kept before anything was counted, the oldest first; at most 1,000. */
  public List<String> uncounted() {
    return database.reading(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM mail_case WHERE number NOT IN (SELECT case_number FROM counted)"
                        + " ORDER BY number LIMIT 1000")
                .mapTo(String.class)
                .list());
  }

  /** Counts a case that was kept before. */
  public void count(KeptCase kept, Report report) {
    database.inTransaction(
        handle -> {
          put(handle, kept.number(), report, kept.firstKept());
          return kept;
        });
  }

  /** Hands over every row up to and including {@code last}, in the order of the days. */
  public void forEach(LocalDate last, Consumer<Row> each) {
    record Placed(long number, Row row) {}
    long day = Long.MIN_VALUE;
    long number = -1;
    List<Placed> page;
    do {
      long fromDay = day;
      long fromNumber = number;
      page =
          database.reading(
              handle ->
                  new ArrayList<>(
                      handle
                          .createQuery(
                              "SELECT case_number, day, facts FROM counted WHERE day <= :last AND"
                                  + " (day > :day OR day = :day AND case_number > :number) ORDER BY"
                                  + " day, case_number LIMIT "
                                  + PAGE)
                          .bind("last", last.toEpochDay())
                          .bind("day", fromDay)
                          .bind("number", fromNumber)
                          .map(
                              (rs, _) ->
                                  new Placed(
                                      rs.getLong(1),
                                      new Row(
                                          LocalDate.ofEpochDay(rs.getLong(2)), rs.getString(3))))
                          .list()));
      for (Placed placed : page) {
        each.accept(placed.row());
        day = placed.row().day().toEpochDay();
        number = placed.number();
      }
    } while (page.size() == PAGE);
  }
}
