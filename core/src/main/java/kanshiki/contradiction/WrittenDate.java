package kanshiki.contradiction;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A day as a text names it; it may be one that no calendar has.
 *
 * @param start where it stands, in UTF-16 units
 * @param year of the western count, where written
 * @param eraYear of 令和, where written
 * @param month 1 to 99
 * @param day 1 to 99
 * @param weekday where written
 * @param quoted as it was written
 */
public record WrittenDate(
    int start,
    int end,
    OptionalInt year,
    OptionalInt eraYear,
    int month,
    int day,
    Optional<DayOfWeek> weekday,
    String quoted) {
  /** The year before 令和元年. */
  private static final int REIWA = 2018;

  /** A leap year: every day that some year has. */
  private static final int LEAP = 2024;

  /** The western year that is written, in whichever count. */
  public OptionalInt fullYear() {
    return year.isPresent() || eraYear.isEmpty()
        ? year
        : OptionalInt.of(REIWA + eraYear.getAsInt());
  }

  /** Both counts are written and do not name the same year. */
  boolean yearsDisagree() {
    return year.isPresent() && eraYear.isPresent() && year.getAsInt() != REIWA + eraYear.getAsInt();
  }

  /** Whether some calendar has the day. */
  boolean isPossible() {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(fullYear().orElse(LEAP), month).lengthOfMonth();
  }

  /**
   * The day meant in a text written on {@code reference}: without a year the nearest one. Empty
   * when there is no such day.
   */
  public Optional<LocalDate> near(LocalDate reference) {
    if (fullYear().isPresent()) {
      return day(fullYear().getAsInt());
    }
    Optional<LocalDate> nearest = Optional.empty();
    for (int offset = -1; offset <= 1; offset++) {
      Optional<LocalDate> candidate = day(reference.getYear() + offset);
      if (candidate.isPresent()
          && (nearest.isEmpty()
              || distance(candidate.get(), reference) < distance(nearest.get(), reference))) {
        nearest = candidate;
      }
    }
    return nearest;
  }

  private Optional<LocalDate> day(int of) {
    try {
      return Optional.of(LocalDate.of(of, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay());
  }
}
