package kanshiki.route;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as trace fields and Date write it: RFC 5322 sections 3.3 and 4.3, and the ctime form of
 * old relays.
 *
 * @param local the time on the clock that wrote it
 * @param offsetMinutes distance of that clock from UTC, as written: may be impossible
 * @param zoned false when no zone was written; the clock is then taken as UTC
 */
record TraceDate(LocalDateTime local, int offsetMinutes, boolean zoned) {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** Zones of RFC 5322 section 4.3, and those that Japanese and European relays write. */
  private static final String ZONES =
      " ut=0 utc=0 gmt=0 z=0 est=-300 edt=-240 cst=-360 cdt=-300 mst=-420 mdt=-360 pst=-480"
          + " pdt=-420 jst=540 cet=60 cest=120 bst=60 ";

  /** No clock on earth is further from UTC than this. */
  static final int FARTHEST_ZONE = 14 * 60;

  /** The moment; an impossible zone is counted as written. */
  OffsetDateTime moment() {
    if (Math.abs(offsetMinutes) > 18 * 60) {
      return local.minusMinutes(offsetMinutes).atOffset(ZoneOffset.UTC);
    }
    return local.atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
  }

  /** A zone that no place has: further than 14 hours off, or off the quarter of an hour. */
  boolean zoneImpossible() {
    return Math.abs(offsetMinutes) > FARTHEST_ZONE || offsetMinutes % 15 != 0;
  }

  static Optional<TraceDate> parse(String text) {
    var reader = new Reader();
    for (TraceToken token : TraceToken.of(text.length() > 200 ? text.substring(0, 200) : text)) {
      if (!token.comment()) {
        reader.word(token.text());
      }
    }
    return reader.date();
  }

  /** Takes the words in any order, as the forms differ only in that. */
  private static final class Reader {
    private final List<Integer> numbers = new ArrayList<>(2);
    private int month;
    private int year = -1;
    private int[] time = {};
    private int offset;
    private boolean zoned;

    void word(String word) {
      char first = word.charAt(0);
      if (Character.isLetter(first)) {
        name(word.toLowerCase(Locale.ROOT));
      } else if ((first == '+' || first == '-') && time.length > 0) {
        zone(word);
      } else if (word.indexOf(':') > 0) {
        clock(word);
      } else if (word.length() >= 8 && word.indexOf('-') > 0) {
        dashed(word);
      } else {
        number(word);
      }
    }

    private void name(String word) {
      int at = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
      if (month == 0 && at >= 0 && at % 3 == 0) {
        month = at / 3 + 1;
        return;
      }
      int zone = zoned || time.length == 0 ? -1 : ZONES.indexOf(" " + word + "=");
      if (zone >= 0) {
        int start = zone + word.length() + 2;
        offset = Integer.parseInt(ZONES.substring(start, ZONES.indexOf(' ', start)));
        zoned = true;
      }
    }

    private void zone(String word) {
      if (!zoned && word.length() == 5 && digits(word, 1, 5)) {
        int hhmm = Integer.parseInt(word.substring(1));
        offset = (hhmm / 100 * 60 + hhmm % 100) * (word.charAt(0) == '-' ? -1 : 1);
        zoned = true;
      }
    }

    private void clock(String word) {
      String[] parts = word.split(":", 4);
      if (time.length > 0 || parts.length < 2 || parts.length > 3) {
        return;
      }
      var read = new int[3];
      for (int i = 0; i < parts.length; i++) {
        int dot = parts[i].indexOf('.'); // some add fractions of a second
        String part = dot < 0 ? parts[i] : parts[i].substring(0, dot);
        if (part.isEmpty() || part.length() > 2 || !digits(part, 0, part.length())) {
          return;
        }
        read[i] = Integer.parseInt(part);
      }
      time = read;
    }

    /** {@code 2020-07-05} or {@code 05-Jul-2020}. */
    private void dashed(String word) {
      for (String part : word.split("-", 4)) {
        if (part.isEmpty()) {
          return;
        }
        if (Character.isLetter(part.charAt(0))) {
          name(part.toLowerCase(Locale.ROOT));
        } else if (part.length() == 4) {
          number(part);
        } else if (year > 0 && month == 0 && digits(part, 0, part.length())) {
          month = Integer.parseInt(part);
        } else {
          number(part);
        }
      }
    }

    private void number(String word) {
      if (word.length() > 4 || !digits(word, 0, word.length())) {
        return;
      }
      int number = Integer.parseInt(word);
      if (word.length() == 4 && year < 0) {
        year = number;
      } else {
        numbers.add(number);
      }
    }

    Optional<TraceDate> date() {
      if (month == 0 || time.length == 0 || numbers.isEmpty()) {
        return Optional.empty();
      }
      int written = year >= 0 ? year : numbers.size() > 1 ? numbers.get(1) : -1;
      if (written < 0) {
        return Optional.empty();
      }
      // RFC 5322 section 4.3: two digits up to 49 are this century, three digits count from 1900.
      int full = written >= 1000 ? written : written < 50 ? 2000 + written : 1900 + written;
      try {
        var local =
            LocalDateTime.of(
                full, month, numbers.getFirst(), time[0], time[1], Math.min(time[2], 59));
        return Optional.of(new TraceDate(local, offset, zoned));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static boolean digits(String s, int from, int to) {
      for (int i = from; i < to; i++) {
        if (s.charAt(i) < '0' || s.charAt(i) > '9') {
          return false;
        }
      }
      return to > from;
    }
  }
}
