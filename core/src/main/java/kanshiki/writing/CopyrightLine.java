package kanshiki.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kanshiki.evidence.Evidence;

/**
 * A line that claims a copyright.
 *
 * @param text the line, from a little before the sign on
 * @param sign where the sign stands in it
 */
record CopyrightLine(Passage passage, String text, int sign) {
  private static final int MAX_LINES = 10;

  /** Characters read before and behind the sign. */
  private static final int BEFORE = 12;

  private static final int BEHIND = 80;

  /** Forms that a comma parts from the name; before Ltd many write a full stop: Co. Ltd. */
  private static final List<String> FORMS = List.of(" Inc", " LLC");

  /** Abbreviations whose full stop is their own. */
  private static final List<String> ABBREVIATED =
      List.of("Co", "Corp", "Bros", "Intl", "Jr", "Sr", "Mfg", "Tech");

  /** The copyright lines of {@code passage}, in its order. */
  static List<CopyrightLine> in(Passage passage) {
    var lines = new ArrayList<CopyrightLine>();
    String text = passage.text();
    int start = 0;
    while (start < text.length() && lines.size() < MAX_LINES) {
      int end = passage.lineEnd(start);
      int sign = sign(text.substring(start, Math.min(end, start + 1_000)));
      if (sign >= 0) {
        int from = Math.max(start, start + sign - BEFORE);
        int to = Math.min(end, start + sign + BEHIND);
        lines.add(new CopyrightLine(passage, text.substring(from, to), start + sign - from));
      }
      start = end + 1;
    }
    return lines;
  }

  Evidence evidence() {
    return Evidence.claimed(passage.place(), text.strip());
  }

  /** The latest year named right behind the sign. */
  OptionalInt year() {
    OptionalInt latest = OptionalInt.empty();
    int end = Math.min(text.length(), sign + 60);
    for (int i = sign; i + 4 <= end; i++) {
      boolean before = i > 0 && Letters.isDigit(text.charAt(i - 1));
      boolean after = i + 4 < text.length() && Letters.isDigit(text.charAt(i + 4));
      if (!before && !after && isYear(text, i)) {
        int year = Integer.parseInt(text.substring(i, i + 4));
        latest = OptionalInt.of(Math.max(year, latest.orElse(0)));
      }
    }
    return latest;
  }

  /** The words that no company writes there. */
  Optional<String> slip() {
    String behind = text.substring(sign);
    if (behind.regionMatches(true, 0, "copyright @", 0, 11)) {
      return Optional.of(behind.substring(0, 11));
    }
    for (String form : FORMS) {
      int at = behind.indexOf("." + form);
      int word = wordStart(behind, Math.max(at, 0));
      if (at - word >= 2 && !ABBREVIATED.contains(behind.substring(word, at))) {
        return Optional.of(behind.substring(word, at + 1 + form.length()));
      }
    }
    String before = text.substring(0, sign).strip();
    boolean token = before.length() >= 2 && before.length() <= 6 && isToken(before);
    return token ? Optional.of(before + " " + behind.substring(0, 1)) : Optional.empty();
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && Letters.isLatin(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Digits and capitals of no meaning, a digit among them. */
  private static boolean isToken(String text) {
    return text.chars().allMatch(c -> Letters.isDigit((char) c) || c >= 'A' && c <= 'Z')
        && text.chars().anyMatch(c -> Letters.isDigit((char) c))
        && !isYear(text, 0);
  }

  private static boolean isYear(String text, int at) {
    return (text.startsWith("19", at) || text.startsWith("20", at))
        && at + 4 <= text.length()
        && Letters.isDigit(text.charAt(at + 2))
        && Letters.isDigit(text.charAt(at + 3));
  }

  private static int sign(String line) {
    int sign = line.indexOf('©');
    if (sign < 0) {
      sign = line.toLowerCase(Locale.ROOT).indexOf("copyright");
    }
    return sign;
  }
}
