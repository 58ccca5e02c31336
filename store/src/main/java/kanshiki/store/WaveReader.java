package kanshiki.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.wave.Change;
import kanshiki.wave.Traits;
import kanshiki.wave.Variants;
import org.jdbi.v3.core.Handle;

/** Tells what a wave is from the cases in it. Not thread-safe. */
final class WaveReader {
  /** A clock may be so much ahead. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final int PAGE = 500;

  /** A case as it is stored; traits stay bytes, for a wave may be large. */
  @SuppressWarnings("ArrayRecordComponent") // private, and compared with nothing
  private record Row(
      long number, String id, String subject, String brand, Instant seen, byte[] traits) {}

  private WaveReader() {}

  /** The wave of that number; empty when fewer than two of its cases are left. */
  static Optional<Wave> read(Handle handle, long wave) {
    List<Row> rows = rows(handle, wave);
    if (rows.size() < 2) {
      return Optional.empty();
    }
    String id = rows.getFirst().id();
    rows.sort(Comparator.comparing(Row::seen).thenComparingLong(Row::number));
    return Optional.of(describe(id, rows));
  }

  /** The first kept first. */
  private static List<Row> rows(Handle handle, long wave) {
    var rows = new ArrayList<Row>();
    List<Row> page;
    long after = 0;
    do {
      page =
          handle
              .createQuery(
                  "SELECT c.number, c.id, c.subject, c.brand, c.mail_date, c.first_kept, t.traits"
                      + " FROM wave_case w JOIN mail_case c ON c.number = w.case_number JOIN"
                      + " case_traits t ON t.case_number = w.case_number WHERE w.wave = :wave AND"
                      + " w.case_number > :after ORDER BY w.case_number LIMIT "
                      + PAGE)
              .bind("wave", wave)
              .bind("after", after)
              .map(
                  (rs, _) -> {
                    long date = rs.getLong(5);
                    boolean isDated = !rs.wasNull();
                    return new Row(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        seen(isDated, date, rs.getLong(6)),
                        rs.getBytes(7));
                  })
              .list();
      rows.addAll(page);
      after = page.isEmpty() ? after : page.getLast().number();
    } while (page.size() == PAGE);
    return rows;
  }

  private static Instant seen(boolean isDated, long date, long kept) {
    boolean isUsable = isDated && date > 0 && date <= kept + AHEAD.toMillis();
    return Instant.ofEpochMilli(isUsable ? date : kept);
  }

  private static Wave describe(String id, List<Row> rows) {
    var variants = new Variants();
    var described = new ArrayList<Wave.Variant>();
    var members = new ArrayList<Wave.Member>(rows.size());
    Set<String> brands = new LinkedHashSet<>();
    Traits before = null;
    for (Row row : rows) {
      Traits traits = Traits.parse(row.traits()).orElse(Traits.NONE);
      List<Change> changes = before == null ? List.of() : Change.between(before, traits);
      int number = variants.add(traits);
      members.add(
          new Wave.Member(row.id(), row.subject(), row.brand(), row.seen(), number, changes));
      if (!row.brand().isEmpty()) {
        brands.add(row.brand());
      }
      if (number > described.size()) {
        described.add(new Wave.Variant(number, row.subject(), row.seen(), row.seen(), 1, changes));
      } else {
        Wave.Variant known = described.get(number - 1);
        described.set(
            number - 1,
            new Wave.Variant(
                number,
                known.subject(),
                known.firstSeen(),
                row.seen(),
                known.count() + 1,
                known.changes()));
      }
      before = traits;
    }
    return new Wave(id, members, List.copyOf(brands), described);
  }
}
