package kanshiki.lookup.register;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Reads a date in any of the forms that registers use: {@code 2011-07-20T16:55:31Z}, {@code
 * 2005/05/30}, {@code 30-Aug-2008}, {@code 20050912}, {@code 1995. 03. 20.}, {@code Tue Dec 12
 * 2000}, {@code 03/09/2007} …
 *
 * <p>A date without a time is the beginning of that day, one without an offset is in the register's
 * own zone.
 */
public final class RegisterDate {
  private static final int MAX_LENGTH = 80;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final List<DateToken> tokens;
  private int year = -1;
  private int month = -1;
  private int day = -1;
  private LocalDateTime time = LocalDateTime.MIN;
  private Optional<ZoneOffset> offset = Optional.empty();

  private RegisterDate(String text) {
    this.tokens = DateToken.scan(text);
  }

  /**
   * The moment; empty when {@code text} has no complete date that exists.
   *
   * @param zone the register's own, for dates without an offset
   * @param monthFirst whether {@code 03/09/2007} is a day in March
   */
  public static Optional<OffsetDateTime> parse(String text, ZoneId zone, boolean monthFirst) {
    if (text.length() > MAX_LENGTH) {
      return parse(text.substring(0, MAX_LENGTH), zone, monthFirst);
    }
    var date = new RegisterDate(text);
    try {
      return date.read(monthFirst) ? Optional.of(date.at(zone)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 31 February
    }
  }

  private OffsetDateTime at(ZoneId zone) {
    LocalDateTime local =
        LocalDateTime.of(
            year, month, day, time.getHour(), time.getMinute(), time.getSecond(), time.getNano());
    return offset.map(local::atOffset).orElseGet(() -> local.atZone(zone).toOffsetDateTime());
  }

  private boolean read(boolean monthFirst) {
    int at = 0;
    while (at < tokens.size() && !isDate(at, monthFirst)) {
      at++;
    }
    return at < tokens.size() && isSane() && readTime(at);
  }

  private boolean isSane() {
    return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private boolean isDate(int at, boolean monthFirst) {
    DateToken token = tokens.get(at);
    if (token.isNumber() && token.text().length() == 8) {
      set(token.part(0, 4), token.part(4, 6), token.part(6, 8));
    } else if (token.isNumber() && token.text().length() == 14) {
      set(token.part(0, 4), token.part(4, 6), token.part(6, 8));
      time =
          LocalDateTime.of(1, 1, 1, token.part(8, 10), token.part(10, 12), token.part(12, 14), 0);
    } else if (isTriple(at)) {
      readTriple(at, monthFirst);
    } else if (month(at) > 0) {
      return readAroundMonth(at);
    }
    return year >= 0;
  }

  private void set(int year, int month, int day) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Three numbers, one of them a year. */
  private boolean isTriple(int at) {
    return at + 2 < tokens.size()
        && isSmallOrYear(at)
        && isSmallOrYear(at + 1)
        && isSmallOrYear(at + 2)
        && (isYear(at) || isYear(at + 2))
        && tokens.get(at + 1).sign() != ':';
  }

  private void readTriple(int at, boolean monthFirst) {
    int first = tokens.get(at).number();
    int second = tokens.get(at + 1).number();
    int third = tokens.get(at + 2).number();
    if (isYear(at)) {
      set(first, second, third);
    } else if (monthFirst && first <= 12 || second > 12) {
      set(third, first, second);
    } else {
      set(third, second, first);
    }
  }

  /**
   * {@code 30 Aug 2008}, {@code Aug 30 2008}, {@code 2008 Aug 30}, {@code Aug 30 16:00:00 2008}.
   */
  private boolean readAroundMonth(int at) {
    int before = neighbour(at - 1);
    int after = neighbour(at + 1);
    if (before >= 0 && isYear(before) && after >= 0) {
      set(tokens.get(before).number(), month(at), tokens.get(after).number());
    } else if (before >= 0 && after >= 0 && isYear(after) && isSmall(before)) {
      set(tokens.get(after).number(), month(at), tokens.get(before).number());
    } else if (after >= 0 && isSmall(after)) {
      for (int i = after + 1; i < tokens.size(); i++) {
        if (isYear(i)) {
          set(tokens.get(i).number(), month(at), tokens.get(after).number());
          return true;
        }
      }
    }
    return year >= 0;
  }

  private int neighbour(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isNumber() ? at : -1;
  }

  private boolean isYear(int at) {
    DateToken token = tokens.get(at);
    return token.isNumber() && token.text().length() == 4;
  }

  private boolean isSmall(int at) {
    DateToken token = tokens.get(at);
    return token.isNumber() && token.text().length() <= 2;
  }

  private boolean isSmallOrYear(int at) {
    return isSmall(at) || isYear(at);
  }

  private int month(int at) {
    String word = tokens.get(at).text();
    return tokens.get(at).isNumber() || word.length() < 3
        ? -1
        : MONTHS.indexOf(word.substring(0, 3)) + 1;
  }

  /** Numbers joined by colons, then perhaps a fraction, {@code PM} and a zone. */
  private boolean readTime(int from) {
    for (int i = from; i + 1 < tokens.size(); i++) {
      if (isSmall(i) && isSmall(i + 1) && tokens.get(i + 1).sign() == ':') {
        boolean seconds =
            i + 2 < tokens.size() && isSmall(i + 2) && tokens.get(i + 2).sign() == ':';
        int hour = tokens.get(i).number();
        int second = seconds ? tokens.get(i + 2).number() : 0;
        readZone(i + (seconds ? 3 : 2));
        time =
            LocalDateTime.of(
                1, 1, 1, hour(hour, i), tokens.get(i + 1).number(), Math.min(second, 59), 0);
        return true;
      }
    }
    if (time.equals(LocalDateTime.MIN)) {
      time = LocalDateTime.of(1, 1, 1, 0, 0);
    }
    return true;
  }

  private int hour(int hour, int at) {
    for (int i = at; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      if (word.equals("pm") || word.equals("am")) {
        return hour % 12 + (word.equals("pm") ? 12 : 0);
      }
    }
    return hour;
  }

  private void readZone(int from) {
    for (int i = from; i < tokens.size(); i++) {
      DateToken token = tokens.get(i);
      Optional<ZoneOffset> named = token.isNumber() ? Optional.empty() : Offsets.of(token.text());
      offset = offset.isEmpty() ? named : offset;
      char sign = token.sign();
      boolean utc = named.isEmpty() || named.get().equals(ZoneOffset.UTC);
      if (token.isNumber() && (sign == '+' || sign == '-') && !isYear(i, from)) {
        offset = Optional.of(numeric(i, sign));
        return;
      }
      if (!utc) {
        return;
      }
    }
  }

  /** Four digits behind the time are an offset when a sign stands before them. */
  private boolean isYear(int at, int from) {
    return at > from && tokens.get(at).text().length() == 4 && tokens.get(at).number() > 1400;
  }

  private ZoneOffset numeric(int at, char sign) {
    DateToken token = tokens.get(at);
    boolean joined = token.text().length() == 4;
    int hours = joined ? token.part(0, 2) : token.number();
    int minutes = joined ? token.part(2, 4) : 0;
    if (!joined && at + 1 < tokens.size() && tokens.get(at + 1).sign() == ':') {
      minutes = tokens.get(at + 1).number();
    }
    return ZoneOffset.ofHoursMinutes(
        sign == '-' ? -hours : hours, sign == '-' ? -minutes : minutes);
  }
}
