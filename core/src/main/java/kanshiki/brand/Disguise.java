package kanshiki.brand;

import java.text.Normalizer;
import java.util.Locale;
import kanshiki.text.Folding;

/** Tells a name that was written to deceive a filter from one that was merely written otherwise. */
final class Disguise {
  private Disguise() {}

  /**
   * Whether {@code quoted}, which folds onto {@code name}, got there through look-alike or
   * invisible characters, or spaces inside a word. Width, case, hiragana for katakana, small kana
   * and ordinary dashes are no disguise.
   */
  static boolean differs(String name, String quoted) {
    return quoted.codePoints().anyMatch(Folding::isInvisible)
        || !plain(name).equals(plain(quoted))
        || spaced(name, quoted);
  }

  private static String plain(String text) {
    String nfkc = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var out = new StringBuilder(nfkc.length());
    for (int i = 0; i < nfkc.length(); i++) {
      char c = nfkc.charAt(i);
      if (c >= 'ぁ' && c <= 'ゖ') {
        c = (char) (c + ('ァ' - 'ぁ'));
      }
      int small = "ァィゥェォッャュョヮヵヶ".indexOf(c);
      if (small >= 0) {
        c = "アイウエオツヤユヨワカケ".charAt(small);
      }
      if ("‐‑‒–—―−ー─-".indexOf(c) >= 0) {
        c = '-';
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * More spaces than the name has: at least two, since one may be a line's end or a writer's habit.
   */
  private static boolean spaced(String name, String quoted) {
    return spaces(quoted) >= spaces(name) + 2 && quoted.indexOf('\n') < 0;
  }

  private static long spaces(String text) {
    return text.strip()
        .chars()
        .filter(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
        .count();
  }
}
