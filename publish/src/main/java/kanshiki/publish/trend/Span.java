package kanshiki.publish.trend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One week (ISO 8601: from Monday) or one month.
 *
 * @param first its first day
 */
public record Span(Length length, LocalDate first) implements Comparable<Span> {
  private static final Pattern WEEK = Pattern.compile("([0-9]{4})-W([0-9]{2})");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");

  /** How long it is. */
  public enum Length {
    WEEK,
    MONTH;

    /** The one that {@code day} is in. */
    public Span around(LocalDate day) {
      return switch (this) {
        case WEEK ->
            new Span(this, day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY)));
        case MONTH -> new Span(this, day.withDayOfMonth(1));
      };
    }
  }

  /** Reads {@code 2026-W03} or {@code 2026-01}; empty for all else. */
  public static Optional<Span> parse(String text) {
    Matcher week = WEEK.matcher(text);
    if (week.matches()) {
      int year = Integer.parseInt(week.group(1));
      int number = Integer.parseInt(week.group(2));
      // The fourth of January is always in the first week.
      Span found = Length.WEEK.around(LocalDate.of(year, 1, 4).plusWeeks(Math.max(number, 1) - 1L));
      return Optional.of(found).filter(span -> span.id().equals(text));
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      int number = Integer.parseInt(month.group(2));
      return number < 1 || number > 12
          ? Optional.empty()
          : Optional.of(
              new Span(Length.MONTH, LocalDate.of(Integer.parseInt(month.group(1)), number, 1)));
    }
    return Optional.empty();
  }

  public LocalDate last() {
    return next().first.minusDays(1);
  }

  public Span next() {
    return new Span(length, length == Length.WEEK ? first.plusWeeks(1) : first.plusMonths(1));
  }

  public Span previous() {
    return new Span(length, length == Length.WEEK ? first.minusWeeks(1) : first.minusMonths(1));
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last());
  }

  public int days() {
    return Math.toIntExact(last().toEpochDay() - first.toEpochDay() + 1);
  }

  /** {@code 2026-W03} or {@code 2026-01}. */
  public String id() {
    return length == Length.MONTH
        ? YearMonth.from(first).toString()
        : String.format(
            Locale.ROOT,
            "%04d-W%02d",
            first.get(IsoFields.WEEK_BASED_YEAR),
            first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  @Override
  public int compareTo(Span other) {
    return first.compareTo(other.first);
  }
}
