package kanshiki.writing;

/** What kind of letter a character is. */
final class Letters {
  private Letters() {}

  /** Hiragana or katakana in full width. */
  static boolean isKana(char c) {
    return c >= '\u3041' && c <= '\u30ff' && c != '\u30fb';
  }

  static boolean isKatakana(char c) {
    return c >= '\u30a1' && c <= '\u30ff' && c != '\u30fb';
  }

  static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c == '\u3005';
  }

  /** Kana or kanji. */
  static boolean isJapanese(char c) {
    return isKana(c) || isHan(c);
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A full-width Latin letter. */
  static boolean isFullWidthLatin(char c) {
    return c >= '\uff21' && c <= '\uff3a' || c >= '\uff41' && c <= '\uff5a';
  }

  static boolean isHalfWidthKana(char c) {
    return c >= '\uff66' && c <= '\uff9f';
  }

  /** A Cyrillic or Greek letter that looks like a Latin one. */
  static boolean imitatesLatin(char c) {
    return c >= '\u0370' && c <= '\u052f' && Imitations.ALL.indexOf(c) >= 0;
  }

  private static final class Imitations {
    static final String ALL =
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
            + "\u03b1\u03b3\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03c9\u03f2"
            + "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425"
            + "\u0430\u0433\u0435\u043a\u043e\u0440\u0441\u0442\u0443\u0445\u0455\u0456\u0458"
            + "\u0475\u0501\u051b\u051d\u04bb\u04cf\u04c0\u0461";
  }
}
