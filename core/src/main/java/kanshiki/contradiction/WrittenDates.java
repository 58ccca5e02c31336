package kanshiki.contradiction;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the days that a text names, in Japanese, English and numbers.
 *
 * <p>{@code 2026年11月24日(火)}, {@code 令和8年11月24日}, {@code 2026年(令和8年)11月24日}, {@code 11月24日}, {@code
 * 2026/11/24}, {@code 2026-11-24}, {@code 11/24(火)}, {@code Tuesday, November 24, 2026}, {@code 24
 * Nov 2026}; digits of any width. A form whose order of day and month depends on the country
 * ({@code 11/10/2026}) is not read.
 */
public final class WrittenDates {
  /** Characters read, and dates kept. */
  private static final int MAX_READ = 100_000;

  private static final int MAX_DATES = 200;

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final List<String> MONTH_NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final String WEEKDAYS = "montuewedthufrisatsun";
  private static final String JAPANESE_WEEKDAYS = "月火水木金土日";

  private final Scan scan;
  private final List<WrittenDate> dates = new ArrayList<>();

  private WrittenDates(Scan scan) {
    this.scan = scan;
  }

  /** The days in {@code text}, in order. Linear in its length. */
  public static List<WrittenDate> in(String text) {
    return in(new Scan(text.length() > MAX_READ ? text.substring(0, MAX_READ) : text));
  }

  static List<WrittenDate> in(Scan scan) {
    var finder = new WrittenDates(scan);
    finder.find();
    return List.copyOf(finder.dates);
  }

  private void find() {
    int at = 0;
    while (at < scan.length() && dates.size() < MAX_DATES) {
      if (scan.isDigit(at)) {
        int end = scan.digits(at);
        at = Math.max(end, numeric(at, end));
      } else if (scan.isLatin(at)) {
        int end = scan.letters(at);
        at = Math.max(end, english(at, end));
      } else {
        at++;
      }
    }
  }

  /** A date that begins with the digits from {@code start} to {@code end}; its end, or -1. */
  private int numeric(int start, int end) {
    int mark = scan.blanks(end);
    return switch (scan.at(mark)) {
      case '年' -> end - start > 4 ? -1 : withYear(start, end, mark + 1);
      case '月' -> monthAndDay(start, start, OptionalInt.empty(), OptionalInt.empty());
      case '/', '-', '.' -> mark == end ? separated(start, end) : -1;
      default -> -1;
    };
  }

  private int withYear(int start, int end, int behind) {
    int written = scan.number(start, end);
    String before = scan.before(start, 3).stripTrailing();
    boolean era = before.endsWith("令和") || before.endsWith("r");
    int from = era ? start - 1 - (before.endsWith("令和") ? 1 : 0) : start;
    OptionalInt year = era ? OptionalInt.empty() : OptionalInt.of(full(written));
    OptionalInt eraYear = era ? OptionalInt.of(written) : OptionalInt.empty();
    int at = scan.blanks(behind);
    if (scan.at(at) == '(') {
      int number = at + 1 + (scan.text.startsWith("令和", at + 1) ? 2 : 0);
      int numberEnd = scan.digits(number);
      int close = numberEnd + (scan.at(numberEnd) == '年' ? 1 : 0);
      if (numberEnd == number || scan.at(close) != ')') {
        return -1;
      }
      if (number > at + 1) {
        eraYear = OptionalInt.of(scan.number(number, numberEnd));
      } else if (numberEnd - number == 4) {
        year = OptionalInt.of(scan.number(number, numberEnd));
      }
      at = scan.blanks(close + 1);
    }
    return scan.isDigit(at) ? monthAndDay(Math.max(0, from), at, year, eraYear) : -1;
  }

  private int monthAndDay(int from, int start, OptionalInt year, OptionalInt eraYear) {
    int end = scan.digits(start);
    int mark = scan.blanks(end);
    int day = scan.blanks(mark + 1);
    int dayEnd = scan.digits(day);
    int dayMark = scan.blanks(dayEnd);
    if (end - start > 2
        || scan.at(mark) != '月'
        || dayEnd == day
        || dayEnd - day > 2
        || scan.at(dayMark) != '日'
        || scan.at(dayMark + 1) == '間') {
      return -1;
    }
    int month = scan.number(start, end);
    return add(from, dayMark + 1, year, eraYear, month, scan.number(day, dayEnd));
  }

  /** {@code 2026/11/24}, {@code 2026-11-24}, {@code 2026.11.24}; {@code 11/24(火)}. */
  private int separated(int start, int end) {
    char separator = scan.at(end);
    int second = end + 1;
    int secondEnd = scan.digits(second);
    if (isPartOfWord(start - 1) || secondEnd == second || secondEnd - second > 2) {
      return -1;
    }
    if (end - start <= 2) {
      boolean dated = separator == '/' && weekday(secondEnd).isPresent();
      int month = scan.number(start, end);
      return dated && month <= 12
          ? add(
              start,
              secondEnd,
              OptionalInt.empty(),
              OptionalInt.empty(),
              month,
              scan.number(second, secondEnd))
          : -1;
    }
    int third = secondEnd + 1;
    int thirdEnd = scan.digits(third);
    int year = scan.number(start, end);
    int month = scan.number(second, secondEnd);
    int day = scan.number(third, thirdEnd);
    boolean isDate =
        end - start == 4
            && year >= 1990
            && year <= 2100
            && scan.at(secondEnd) == separator
            && thirdEnd - third >= 1
            && thirdEnd - third <= 2
            && !isPartOfWord(thirdEnd)
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= 31;
    return isDate
        ? add(start, thirdEnd, OptionalInt.of(year), OptionalInt.empty(), month, day)
        : -1;
  }

  /** A longer number, a path or a serial number goes on there; {@code T} begins a time. */
  private boolean isPartOfWord(int at) {
    char c = scan.at(at);
    return c != 'T' && scan.isLatin(at)
        || "/-._=%#&".indexOf(c) >= 0 && (scan.isDigit(at + 1) || scan.isLatin(at + 1));
  }

  private int english(int start, int end) {
    int month = month(scan.text.substring(start, Math.min(end, start + 10)), end - start);
    if (month == 0 || !Character.isUpperCase(scan.at(start))) {
      return -1;
    }
    int behind = scan.at(end) == '.' ? end + 1 : end;
    int first = scan.blanks(behind);
    int firstEnd = scan.digits(first);
    if (firstEnd > first && firstEnd - first <= 2 && scan.at(firstEnd) != ':') {
      int dayEnd = ordinal(firstEnd);
      int from = weekdayBefore(start);
      int yearAt = scan.blanks(scan.at(dayEnd) == ',' ? dayEnd + 1 : dayEnd);
      OptionalInt year = year(yearAt);
      if (year.isEmpty()) {
        year = yearBehindTime(yearAt);
        yearAt = dayEnd - 4; // quoted without the time between
      }
      int last = year.isPresent() ? yearAt + 4 : dayEnd;
      return add(from, last, year, OptionalInt.empty(), month, scan.number(first, firstEnd));
    }
    int before = scan.blanksBefore(start);
    int digitsEnd = before - ordinalBefore(before);
    int digits = digitsEnd;
    while (digits > digitsEnd - 2 && scan.isDigit(digits - 1)) {
      digits--;
    }
    if (digits == digitsEnd || scan.isDigit(digits - 1) || isPartOfWord(digits - 1)) {
      return -1;
    }
    int yearAt = scan.blanks(scan.at(behind) == ',' ? behind + 1 : behind);
    OptionalInt year = year(yearAt);
    int last = year.isPresent() ? yearAt + 4 : end;
    return add(
        weekdayBefore(digits),
        last,
        year,
        OptionalInt.empty(),
        month,
        scan.number(digits, digitsEnd));
  }

  private static int month(String word, int length) {
    if (length < 3 || length > 9) {
      return 0;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    int at = MONTHS.indexOf(lower.substring(0, 3));
    if (at % 3 != 0) {
      return 0;
    }
    boolean whole = lower.length() == 3 || lower.equals("sept");
    return whole || MONTH_NAMES.get(at / 3).equals(lower) ? at / 3 + 1 : 0;
  }

  private OptionalInt year(int at) {
    int end = scan.digits(at);
    int year = end - at == 4 ? scan.number(at, end) : 0;
    return year >= 1990 && year <= 2100 ? OptionalInt.of(year) : OptionalInt.empty();
  }

  /** {@code Aug 28 20:46:25 JST 2018}, as programs print it. */
  private OptionalInt yearBehindTime(int at) {
    int end = at;
    while (end < at + 8 && (scan.isDigit(end) || scan.at(end) == ':')) {
      end++;
    }
    int zone = scan.blanks(end);
    int zoneEnd = Math.min(zone + 5, scan.letters(zone));
    return end == at ? OptionalInt.empty() : year(scan.blanks(zoneEnd));
  }

  private int ordinal(int at) {
    return isOrdinal(at) && !scan.isLatin(at + 2) ? at + 2 : at;
  }

  private int ordinalBefore(int at) {
    return isOrdinal(at - 2) && scan.isDigit(at - 3) ? 2 : 0;
  }

  private boolean isOrdinal(int at) {
    for (String suffix : List.of("st", "nd", "rd", "th")) {
      if (at >= 0 && scan.text.regionMatches(true, at, suffix, 0, 2)) {
        return true;
      }
    }
    return false;
  }

  /** Where the weekday right before {@code at} begins; {@code at} itself without one. */
  private int weekdayBefore(int at) {
    int end = scan.blanksBefore(at);
    if (scan.at(end - 1) == ',' || scan.at(end - 1) == '.') {
      end--;
    }
    int start = end;
    while (start > end - 9 && scan.isLatin(start - 1)) {
      start--;
    }
    return englishWeekday(start, end).isPresent() ? start : at;
  }

  private Optional<DayOfWeek> englishWeekday(int start, int end) {
    if (end - start < 3) {
      return Optional.empty();
    }
    String word = scan.text.substring(start, end).toLowerCase(Locale.ROOT);
    int at = WEEKDAYS.indexOf(word.substring(0, 3));
    if (at < 0 || at % 3 != 0) {
      return Optional.empty();
    }
    DayOfWeek day = DayOfWeek.of(at / 3 + 1);
    boolean whole = day.name().toLowerCase(Locale.ROOT).startsWith(word);
    return whole ? Optional.of(day) : Optional.empty();
  }

  /** {@code (火)}, {@code (火曜日)}, {@code (火・祝)}, {@code 火曜日} at {@code at}. */
  private Optional<DayOfWeek> weekday(int at) {
    int from = scan.blanks(at);
    boolean bracket = scan.at(from) == '(';
    int sign = bracket ? scan.blanks(from + 1) : from;
    int day = JAPANESE_WEEKDAYS.indexOf(scan.at(sign));
    char behind = scan.at(sign + 1);
    boolean ends = bracket ? ")・曜/, ".indexOf(behind) >= 0 : behind == '曜';
    return day >= 0 && ends ? Optional.of(DayOfWeek.of(day + 1)) : Optional.empty();
  }

  private int add(int start, int end, OptionalInt year, OptionalInt eraYear, int month, int day) {
    Optional<DayOfWeek> weekday = weekday(end);
    int last = end;
    if (weekday.isPresent()) {
      int close = end;
      while (close < end + 9 && scan.at(close) != ')') {
        close++;
      }
      last = scan.at(close) == ')' ? close + 1 : end;
    } else {
      weekday = englishWeekday(start, scan.letters(start));
    }
    dates.add(
        new WrittenDate(start, last, year, eraYear, month, day, weekday, scan.quote(start, last)));
    return last;
  }

  private static int full(int year) {
    return year < 100 ? 2000 + year : year;
  }
}
