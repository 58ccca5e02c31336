package kanshiki.text;

import java.text.Normalizer;
import kanshiki.data.DataFile;

/**
 * Folds text so that what looks the same compares equal.
 *
 * <p>Compatibility forms (NFKC), case, hiragana and katakana, look-alike characters ({@code 力一ド}
 * for カード, {@code Amaz0n}, Cyrillic а), simplified for Japanese kanji; white space and invisible
 * characters are left out. The result is for comparing, not for showing: {@code o} and {@code 0}
 * are one character in it.
 */
public final class Folding {
  private static final char[] LOOK_ALIKES = lookAlikes();

  private Folding() {}

  /** Folds all of {@code text}. Linear in its length. */
  public static Folded fold(String text) {
    var out = new Folded.Builder(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < 128) {
        if (c <= ' ') {
          out.gap();
        } else {
          out.add(LOOK_ALIKES[c], at, at + 1);
        }
        at++;
        continue;
      }
      int codePoint = text.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      if (isInvisible(codePoint)) {
        at = end;
        continue;
      }
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        out.gap();
        at = end;
        continue;
      }
      if (end < text.length() && isSoundMark(text.charAt(end))) {
        end++; // a half-width or combining (semi-)voiced sound mark belongs to the kana before it
      }
      if (end == at + 1 && isPlain(c)) {
        out.add(LOOK_ALIKES[c], at, end);
      } else {
        normalised(text.substring(at, end), at, end, out);
      }
      at = end;
    }
    return out.build();
  }

  private static void normalised(String piece, int at, int end, Folded.Builder out) {
    String nfkc = Normalizer.normalize(piece, Normalizer.Form.NFKC);
    for (int i = 0; i < nfkc.length(); i++) {
      char c = nfkc.charAt(i);
      if (c > ' ') {
        out.add(Character.isSurrogate(c) ? c : LOOK_ALIKES[c], at, end);
      }
    }
  }

  /** Kana and common kanji, which NFKC leaves alone. */
  private static boolean isPlain(char c) {
    return c >= 0x3041 && c <= 0x30fa || c == 0x30fc || c >= 0x4e00 && c <= 0x9fff;
  }

  private static boolean isSoundMark(char c) {
    return c == 0xff9e || c == 0xff9f || c == 0x3099 || c == 0x309a;
  }

  /**
   * Characters that take no room on the screen: format characters, variation selectors, tags,
   * fillers.
   */
  public static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || codePoint == 0x034f
        || codePoint >= 0xfe00 && codePoint <= 0xfe0f
        || codePoint >= 0xe0100 && codePoint <= 0xe01ef
        || codePoint == 0x115f
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0xffa0;
  }

  private static char[] lookAlikes() {
    var table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = Character.toLowerCase((char) c);
    }
    for (char c = 'ぁ'; c <= 'ゖ'; c++) {
      table[c] = (char) (c + ('ァ' - 'ぁ'));
    }
    for (String line : DataFile.lines(Folding.class, "look-alikes.txt")) {
      char kept = table[line.charAt(0)];
      for (int i = 1; i < line.length(); i++) {
        if (line.charAt(i) != ' ') {
          table[line.charAt(i)] = kept;
        }
      }
    }
    for (int c = 0; c < table.length; c++) {
      table[c] =
          table[table[c]]; // an upper-case letter was mapped to a lower-case one that is itself a
      // look-alike
    }
    return table;
  }
}
