package kanshiki.mailflow.journal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kanshiki.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was done to each mail, and how an earlier filter and we agreed. Thread-safe. */
public final class Journal {
  private static final int PAGE = 500;

  private final Database database;

  public Journal(Database database) {
    this.database = database;
  }

  /**
   * How often an earlier filter and we agreed in one week.
   *
   * @param week such as {@code 2026-W48}
   */
  public record Week(String week, Map<Agreement, Long> numbers) {
    public Week {
      numbers = Map.copyOf(numbers);
    }

    /** How many mails there were of one kind. */
    public long number(Agreement kind) {
      return numbers.getOrDefault(kind, 0L);
    }
  }

  static void write(Handle handle, List<Action> actions) {
    if (actions.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO mail_action (at, part, mark, case_id, action, verdict, probability, why)"
                + " VALUES (:at, :part, :mark, :case, :action, :verdict, :probability, :why)");
    for (Action each : actions) {
      batch
          .bind("at", each.at().toEpochMilli())
          .bind("part", each.part())
          .bind("mark", each.mark())
          .bind("case", each.caseId())
          .bind("action", each.action())
          .bind("verdict", each.verdict())
          .bind("probability", each.probability())
          .bind("why", each.why())
          .add();
    }
    batch.execute();
  }

  static void count(Handle handle, String week, Agreement kind, int more) {
    handle
        .createUpdate(
            "INSERT INTO filter_agreement (week, kind, number) VALUES (:week, :kind, :more) ON"
                + " CONFLICT (week, kind) DO UPDATE SET number = filter_agreement.number +"
                + " excluded.number")
        .bind("week", week)
        .bind("kind", kind.id())
        .bind("more", more)
        .execute();
  }

  /** Hands over all that was done, the latest first. */
  public void forEach(Consumer<Action> each) {
    long before = Long.MAX_VALUE;
    List<Numbered> page;
    do {
      page = page(before);
      for (Numbered next : page) {
        each.accept(next.action());
        before = next.number();
      }
    } while (page.size() == PAGE);
  }

  private record Numbered(long number, Action action) {}

  private List<Numbered> page(long before) {
    return database.reading(
        handle ->
            handle
                .createQuery(
                    "SELECT number, at, part, mark, case_id, action, verdict, probability, why FROM"
                        + " mail_action WHERE number < :before ORDER BY number DESC LIMIT "
                        + PAGE)
                .bind("before", before)
                .map(
                    (rs, _) ->
                        new Numbered(
                            rs.getLong(1),
                            new Action(
                                Instant.ofEpochMilli(rs.getLong(2)),
                                rs.getString(3),
                                rs.getString(4),
                                rs.getString(5),
                                rs.getString(6),
                                rs.getString(7),
                                rs.getDouble(8),
                                rs.getString(9))))
                .list());
  }

  /** How an earlier filter and we agreed, the latest week first. */
  public List<Week> weeks() {
    record Row(String week, String kind, long number) {}
    List<Row> rows =
        database.reading(
            handle ->
                handle
                    .createQuery(
                        "SELECT week, kind, number FROM filter_agreement ORDER BY week DESC, kind")
                    .map((rs, _) -> new Row(rs.getString(1), rs.getString(2), rs.getLong(3)))
                    .list());
    return rows.stream()
        .map(Row::week)
        .distinct()
        .map(
            week -> {
              var numbers = new EnumMap<Agreement, Long>(Agreement.class);
              for (Agreement kind : Agreement.values()) {
                rows.stream()
                    .filter(row -> row.week().equals(week) && row.kind().equals(kind.id()))
                    .forEach(row -> numbers.put(kind, row.number()));
              }
              return new Week(week, numbers);
            })
        .toList();
  }

  /** Forgets what was done before {@code moment}; the weeks' numbers stay. */
  public int eraseOlderThan(Instant moment) {
    return database.inTransaction(
        handle ->
            handle
                .createUpdate("DELETE FROM mail_action WHERE at < :moment")
                .bind("moment", moment.toEpochMilli())
                .execute());
  }
}
