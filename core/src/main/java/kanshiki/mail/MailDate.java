package kanshiki.mail;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A date as Date and trace fields write it: RFC 5322 sections 3.3 and 4.3 with their obsolete
 * forms, ISO 8601, asctime, and what Japanese programs write ({@code 2022/04/21 2:45:30}, {@code
 * 2022年4月21日 2時45分}). A weekday that does not fit is ignored.
 *
 * @param local the time on the clock that wrote it
 * @param offsetMinutes distance of that clock from UTC, as written: may be impossible. Without a
 *     zone, or with one that nobody knows, it is zero (RFC 5322 section 4.3 says so of unknown
 *     zones); but {@code 年月日} are Japanese time
 */
public record MailDate(LocalDateTime local, int offsetMinutes) {
  private static final int MAX_LENGTH = 200;

  /** No clock on earth is further from UTC than this. */
  private static final int FARTHEST_ZONE = 14 * 60;

  /** The furthest that Java can write, in minutes. */
  private static final int FARTHEST_OFFSET = 18 * 60;

  private static final int JAPAN = 9 * 60;

  /** Empty when day, month, year and hour cannot be made out. */
  public static Optional<MailDate> read(String text) {
    return new Reader(text).read();
  }

  /** The moment; empty when {@link #read} finds no date. */
  public static Optional<OffsetDateTime> parse(String text) {
    return read(text).map(MailDate::moment);
  }

  /** The moment, with the offset as written; one that nothing can show is counted and left out. */
  public OffsetDateTime moment() {
    return Math.abs(offsetMinutes) > FARTHEST_OFFSET
        ? local.minusMinutes(offsetMinutes).atOffset(ZoneOffset.UTC)
        : local.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
  }

  /** A zone that no place has: further than 14 hours off, or off the quarter of an hour. */
  public boolean zoneImpossible() {
    return Math.abs(offsetMinutes) > FARTHEST_ZONE || offsetMinutes % 15 != 0;
  }

  /** One run of digits or letters, and the character before it. */
  private record Token(String text, char before, boolean number) {
    int value() {
      return text.length() > 9 ? -1 : Integer.parseInt(text);
    }
  }

  private static final class Reader {
    private final List<Token> tokens;
    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private int nano;
    private boolean afternoon;
    private boolean morning;
    private boolean japanese;
    private Optional<Integer> zone = Optional.empty();

    Reader(String text) {
      // In a trace field the date stands behind the last semicolon.
      int from = text.lastIndexOf(';') + 1;
      tokens = tokens(text.substring(from, Math.min(text.length(), from + MAX_LENGTH)));
    }

    Optional<MailDate> read() {
      int i = 0;
      while (i < tokens.size()) {
        Token token = tokens.get(i);
        i += token.number ? number(i) : word(token);
      }
      if (year < 0 || month < 1 || day < 1 || hour < 0) {
        return Optional.empty();
      }
      if (afternoon && hour < 12) {
        hour += 12;
      } else if (morning && hour == 12) {
        hour = 0;
      }
      try {
        // A leap second, and the 24:00 of some programs, belong to the next minute or day.
        var date = LocalDateTime.of(year, month, day, 0, 0);
        var time = date.plusHours(hour).plusMinutes(minute).plusSeconds(second).plusNanos(nano);
        if (hour > 24 || minute > 59) {
          return Optional.empty();
        }
        return Optional.of(new MailDate(time, zone.orElse(japanese ? JAPAN : 0)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private int number(int i) {
      Token token = tokens.get(i);
      int value = token.value();
      char after = i + 1 < tokens.size() ? tokens.get(i + 1).before : ' ';
      if (hour < 0 && (after == ':' || after == '時') && month >= 0) {
        return time(i);
      }
      if (hour >= 0 && (token.before == '+' || token.before == '-')) {
        return offset(i);
      }
      if (month < 0 && day < 0 && (after == '/' || after == '-' || after == '.' || after == '年')) {
        return numericDate(i, after);
      }
      if (hour < 0 && (after == ':' || after == '時')) {
        return time(i);
      }
      if (hour < 0 && after == '.' && day >= 0 && month >= 0 && year >= 0) {
        return time(i);
      }
      if (day >= 0 && month < 0 && year < 0 && value >= 1 && value <= 12 && numberFollows(i)) {
        month = value; // "20 11 79"
        return 1;
      }
      if (day < 0 && value >= 1 && value <= 31 && token.text.length() <= 2) {
        day = value;
      } else if (year < 0 && (token.text.length() >= 2 || day >= 0)) {
        year = fullYear(token);
      } else if (hour >= 0 && zone.isEmpty() && token.text.length() == 4 && token.before == ' ') {
        zone = offsetOf(value / 100, value % 100, 1); // the sign is missing
      }
      return 1;
    }

    private boolean numberFollows(int i) {
      return i + 1 < tokens.size() && tokens.get(i + 1).number;
    }

    /**
     * {@code 2022/04/21}, {@code 2022-04-21}, {@code 20.4.2022}; {@code 21-Apr-2022} is not here.
     */
    private int numericDate(int i, char separator) {
      if (i + 2 >= tokens.size() || !tokens.get(i + 1).number || !tokens.get(i + 2).number) {
        day = tokens.get(i).value();
        return 1;
      }
      Token first = tokens.get(i);
      if (first.text.length() == 4 || separator == '年') {
        year = fullYear(first);
        month = tokens.get(i + 1).value();
        day = tokens.get(i + 2).value();
        japanese = separator == '年';
      } else {
        boolean american = separator == '/' && tokens.get(i + 1).value() > 12;
        day = tokens.get(american ? i + 1 : i).value();
        month = tokens.get(american ? i : i + 1).value();
        year = fullYear(tokens.get(i + 2));
      }
      return 3;
    }

    private int time(int i) {
      hour = tokens.get(i).value();
      int used = 1;
      if (i + 1 < tokens.size() && tokens.get(i + 1).number) {
        minute = tokens.get(i + 1).value();
        used++;
        if (i + 2 < tokens.size()
            && tokens.get(i + 2).number
            && ":.分".indexOf(tokens.get(i + 2).before) >= 0) {
          second = Math.min(tokens.get(i + 2).value(), 60); // some clocks tick on beyond a minute
          used++;
          if (i + 3 < tokens.size()
              && tokens.get(i + 3).number
              && tokens.get(i + 3).before == '.') {
            String digits = (tokens.get(i + 3).text + "000000000").substring(0, 9);
            nano = Integer.parseInt(digits);
            used++;
          }
        }
      }
      return used;
    }

    private int offset(int i) {
      Token token = tokens.get(i);
      int sign = token.before == '-' ? -1 : 1;
      int value = token.value();
      boolean colon =
          i + 1 < tokens.size() && tokens.get(i + 1).number && tokens.get(i + 1).before == ':';
      if (zone.isEmpty() || zone.get() == 0) {
        if (colon) {
          zone = offsetOf(value, tokens.get(i + 1).value(), sign);
        } else if (token.text.length() <= 2) {
          zone = offsetOf(value, 0, sign);
        } else {
          zone = offsetOf(value / 100, value % 100, sign);
        }
      }
      return colon ? 2 : 1;
    }

    /** Whatever two digits each can say; with more it is no zone, and counts as UTC. */
    private static Optional<Integer> offsetOf(int hours, int minutes, int sign) {
      return Optional.of(hours < 0 || hours > 99 ? 0 : sign * (hours * 60 + minutes));
    }

    private int word(Token token) {
      String lower = token.text.toLowerCase(java.util.Locale.ROOT);
      switch (lower) {
        case "pm", "午後" -> afternoon = true;
        case "am", "午前" -> morning = true;
        case "t" -> {} // between date and time in ISO 8601
        default -> {
          int named = hour >= 0 ? -1 : month(lower);
          if (named > 0 && month < 0) {
            month = named;
          } else if (hour >= 0 && zone.isEmpty()) {
            zone = namedZone(lower);
          }
        }
      }
      return 1;
    }

    private static int month(String lower) {
      if (lower.length() < 3) {
        return -1;
      }
      int at = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(lower.substring(0, 3));
      return at % 3 == 0 ? at / 3 + 1 : -1;
    }

    /** RFC 5322 section 4.3, and JST. Military letters were defined wrongly and mean nothing. */
    private static Optional<Integer> namedZone(String lower) {
      return switch (lower) {
        case "gmt", "ut", "utc", "z" -> Optional.of(0);
        case "est", "cdt" -> Optional.of(-5 * 60);
        case "edt" -> Optional.of(-4 * 60);
        case "cst", "mdt" -> Optional.of(-6 * 60);
        case "mst", "pdt" -> Optional.of(-7 * 60);
        case "pst" -> Optional.of(-8 * 60);
        case "jst", "kst" -> Optional.of(9 * 60);
        case "cet", "bst", "met" -> Optional.of(1 * 60);
        case "cest", "eet", "mest" -> Optional.of(2 * 60);
        case "msk" -> Optional.of(3 * 60);
        case "hkt", "sgt" -> Optional.of(8 * 60);
        default -> Optional.empty();
      };
    }

    /** RFC 5322 section 4.3: two digits below 50 are this century, three digits count from 1900. */
    private static int fullYear(Token token) {
      int value = token.value();
      return switch (token.text.length()) {
        case 1, 2 -> value < 50 ? 2000 + value : 1900 + value;
        case 3 -> 1900 + value;
        default -> value;
      };
    }

    /** Cuts a text into numbers and words; comments are left out. */
    private static List<Token> tokens(String s) {
      var out = new ArrayList<Token>();
      int depth = 0;
      char before = ' ';
      int i = 0;
      while (i < s.length()) {
        char c = s.charAt(i);
        if (c == '(') {
          depth++;
        } else if (c == ')' && depth > 0) {
          depth--;
        }
        boolean digit = isDigit(c);
        if (depth > 0 || !digit && !isWord(c)) {
          if (c > ' ') {
            before = c;
          } else if (before != '+' && before != '-') {
            before = ' ';
          }
          i++;
          continue;
        }
        int start = i;
        while (i < s.length() && (digit ? isDigit(s.charAt(i)) : isWord(s.charAt(i)))) {
          i++;
        }
        String text = s.substring(start, i);
        if (text.equals("日")) {
          before = ' ';
          continue;
        }
        if (isDateMark(text)) {
          before = text.charAt(0);
          continue;
        }
        out.add(new Token(text, before, digit));
        before = digit || text.length() > 1 ? ' ' : before;
        if (!digit) {
          before = ' ';
        }
      }
      return out;
    }

    private static boolean isDateMark(String text) {
      return text.length() == 1 && "年月時分秒".contains(text);
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
      return !isDigit(c) && Character.isLetter(c);
    }
  }
}
