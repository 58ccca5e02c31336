package kanshiki.mail;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the dates of mail: RFC 5322 section 3.3 with its obsolete forms, ISO 8601, asctime, and
 * what Japanese programs write ({@code 2022/04/21 2:45:30}, {@code 2022年4月21日 2時45分}).
 */
public final class MailDate {
  private static final int MAX_LENGTH = 200;

  private MailDate() {}

  /**
   * The moment, with the offset as written. A weekday that does not fit is ignored. Without a zone,
   * or with one that nobody knows, the offset is zero (RFC 5322 section 4.3 says so of unknown
   * zones); but {@code 年月日} are Japanese time. Empty when day, month, year and hour cannot be made
   * out.
   */
  public static Optional<OffsetDateTime> parse(String text) {
    return new Reader(text).read();
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
    private Optional<ZoneOffset> zone = Optional.empty();

    Reader(String text) {
      // In a trace field the date stands behind the last semicolon.
      int from = text.lastIndexOf(';') + 1;
      tokens = tokens(text.substring(from, Math.min(text.length(), from + MAX_LENGTH)));
    }

    Optional<OffsetDateTime> read() {
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
        if (hour > 24 || minute > 59 || second > 60) {
          return Optional.empty();
        }
        ZoneOffset unzoned = japanese ? ZoneOffset.ofHours(9) : ZoneOffset.UTC;
        return Optional.of(time.atOffset(zone.orElse(unzoned)));
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
          second = tokens.get(i + 2).value();
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
      if (zone.isEmpty() || zone.get().getTotalSeconds() == 0) {
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

    private static Optional<ZoneOffset> offsetOf(int hours, int minutes, int sign) {
      if (hours < 0 || hours > 18 || minutes > 59 || hours == 18 && minutes > 0) {
        return Optional.of(ZoneOffset.UTC);
      }
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
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
    private static Optional<ZoneOffset> namedZone(String lower) {
      return switch (lower) {
        case "gmt", "ut", "utc", "z" -> Optional.of(ZoneOffset.UTC);
        case "est", "cdt" -> Optional.of(ZoneOffset.ofHours(-5));
        case "edt" -> Optional.of(ZoneOffset.ofHours(-4));
        case "cst", "mdt" -> Optional.of(ZoneOffset.ofHours(-6));
        case "mst", "pdt" -> Optional.of(ZoneOffset.ofHours(-7));
        case "pst" -> Optional.of(ZoneOffset.ofHours(-8));
        case "jst", "kst" -> Optional.of(ZoneOffset.ofHours(9));
        case "cet", "bst", "met" -> Optional.of(ZoneOffset.ofHours(1));
        case "cest", "eet", "mest" -> Optional.of(ZoneOffset.ofHours(2));
        case "msk" -> Optional.of(ZoneOffset.ofHours(3));
        case "hkt", "sgt" -> Optional.of(ZoneOffset.ofHours(8));
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
