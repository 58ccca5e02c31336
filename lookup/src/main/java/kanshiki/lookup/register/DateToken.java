package kanshiki.lookup.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of digits, or a word, of a written date.
 *
 * @param text lower case
 * @param sign the character right before it; a space at the beginning
 */
record DateToken(String text, char sign) {

  static List<DateToken> scan(String text) {
    var tokens = new ArrayList<DateToken>();
    String lower = text.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < lower.length()) {
      int end = runEnd(lower, at);
      if (end > at && isOrdinal(lower.substring(at, end), tokens)) {
        at = end;
      } else if (end > at) {
        tokens.add(new DateToken(lower.substring(at, end), at == 0 ? ' ' : lower.charAt(at - 1)));
        at = end;
      } else {
        at++;
      }
    }
    return tokens;
  }

  /** The letters of {@code 1st}, {@code 22nd}. */
  private static boolean isOrdinal(String word, List<DateToken> before) {
    return !before.isEmpty()
        && before.getLast().isNumber()
        && (word.equals("st") || word.equals("nd") || word.equals("rd") || word.equals("th"));
  }

  private static int runEnd(String text, int at) {
    int end = at;
    if (isDigit(text.charAt(at))) {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    } else {
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  boolean isNumber() {
    return isDigit(text.charAt(0));
  }

  /** The value; a number too long for any date is 99999. */
  int number() {
    return text.length() > 5 ? 99_999 : Integer.parseInt(text);
  }

  /** The value of some of its digits. */
  int part(int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }
}
