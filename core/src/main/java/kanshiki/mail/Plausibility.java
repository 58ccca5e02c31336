package kanshiki.mail;

/**
 * How much a text reads like something that people write, in points for its characters outside
 * ASCII.
 *
 * <p>A right decoding scores about one point for each raw byte, a wrong one near or below zero. The
 * weights were set by hand; the tests hold them.
 */
final class Plausibility {
  private static final double BROKEN = -6;
  private static final double ODD = -2;

  private Plausibility() {}

  static double total(String s) {
    double sum = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 0x80) {
        sum += points(s, i, c);
      }
    }
    return sum;
  }

  /** The mean over the characters outside ASCII; 0 when there are none. */
  static double perCharacter(String s) {
    int n = 0;
    for (int i = 0; i < s.length(); i++) {
      n += s.charAt(i) >= 0x80 ? 1 : 0;
    }
    return n == 0 ? 0 : total(s) / n;
  }

  private static double points(String s, int i, char c) {
    if (c == '\ufffd') {
      return BROKEN;
    }
    if (c < 0xa0) {
      return ODD;
    }
    if (c < 0x250) {
      return latin(s, i, c);
    }
    if (c >= 0x370 && c < 0x400) {
      return isGreek(at(s, i - 1)) || isGreek(at(s, i + 1)) ? 0.9 : -0.3;
    }
    if (c >= 0x400 && c < 0x530) {
      return cyrillic(s, i, c);
    }
    if (c >= 0x590 && c < 0x700 || c >= 0xe00 && c < 0xe80) {
      return 0.7; // Hebrew, Arabic, Thai
    }
    if (c >= 0x2000 && c < 0x2700) {
      return symbol(c);
    }
    return eastAsian(s, i, c);
  }

  private static double latin(String s, int i, char c) {
    char before = at(s, i - 1);
    char after = at(s, i + 1);
    if (!Character.isLetter(c)) {
      boolean usual = "\u00a0\u00ad®©£¢¥§·°»«½¼¾".indexOf(c) >= 0;
      return usual && before < 0x80 && after < 0x80 ? 0.6 : -0.3;
    }
    if (isAsciiLetter(before) || isAsciiLetter(after)) {
      boolean capitalInside = Character.isUpperCase(c) && before >= 'a' && before <= 'z';
      return capitalInside ? -0.6 : 0.9;
    }
    return before < 0x80 && after < 0x80 ? 0.4 : -0.6;
  }

  private static double cyrillic(String s, int i, char c) {
    char before = at(s, i - 1);
    boolean inside = isCyrillic(before);
    if (c >= 0x450 && c != 'ё' || c < 0x410 && c != 'Ё') {
      return 0.2; // letters of other languages
    }
    if (Character.isLowerCase(c)) {
      return inside || isCyrillic(at(s, i + 1)) ? 1 : 0.3;
    }
    if (!inside) {
      return isCyrillic(at(s, i + 1)) ? 0.7 : 0;
    }
    return Character.isUpperCase(before) ? 0.3 : -0.8;
  }

  private static double symbol(char c) {
    if (c >= 0x2010 && c <= 0x2026 || c == '€' || c == '™' || c == '※') {
      return 0.9;
    }
    if (c >= 0x2460 && c <= 0x2473 || c >= 0x2500 && c <= 0x2501 || c >= 0x25a0 && c <= 0x2606) {
      return 1.5;
    }
    return c >= 0x2190 && c <= 0x2193 ? 1 : 0.1;
  }

  private static double eastAsian(String s, int i, char c) {
    if (c >= 0x3041 && c <= 0x3093 || c == 'ー') {
      return 2.2;
    }
    if (c >= 0x30a1 && c <= 0x30f6) {
      return 1.9;
    }
    if (c >= 0x3400 && isAsciiLetter(at(s, i - 1)) && at(s, i + 1) < 0x80) {
      return -0.5; // one East Asian character inside a word of letters was an accent and a letter
    }
    if (c >= 0x4e00 && c <= 0x9fff) {
      return CommonCharacters.contains(c) ? 2.1 : 0.5;
    }
    if (c >= 0xac00 && c <= 0xd7a3) {
      return CommonCharacters.contains(c) ? 2.2 : 0.3;
    }
    if (c >= 0x3001 && c <= 0x3017 || c == '\u3000') {
      return 1.8;
    }
    if (c >= 0xff01 && c <= 0xff5e) {
      return 1.4;
    }
    if (c >= 0xff61 && c <= 0xff9f) {
      // One byte each; among their like they are a word, alone they come of a wrong guess.
      boolean word = isHalfWidthKana(at(s, i - 1)) || isHalfWidthKana(at(s, i + 1));
      return word ? 0.3 : -0.6;
    }
    if (c >= 0xe000 && c <= 0xf8ff) {
      return ODD;
    }
    if (Character.isSurrogate(c)) {
      return 0.5;
    }
    return c >= 0x3220 && c <= 0x33ff ? 1 : -0.5;
  }

  private static char at(String s, int i) {
    return i >= 0 && i < s.length() ? s.charAt(i) : ' ';
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isCyrillic(char c) {
    return c >= 0x400 && c < 0x530;
  }

  private static boolean isGreek(char c) {
    return c >= 0x370 && c < 0x400;
  }

  private static boolean isHalfWidthKana(char c) {
    return c >= 0xff61 && c <= 0xff9f;
  }
}
