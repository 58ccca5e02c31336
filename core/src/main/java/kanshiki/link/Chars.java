package kanshiki.link;

/** Which characters may stand where in a URL that is written in text. */
final class Chars {
  private Chars() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isAlphanumeric(char c) {
    return isDigit(c) || isAsciiLetter(c);
  }

  static boolean isJoiner(char c) {
    return c == '-' || c == '_';
  }

  /** Latin letters with accents, which European host names have. */
  private static boolean isAccented(char c) {
    return c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7;
  }

  static boolean isBareHost(char c) {
    return isAlphanumeric(c) || isJoiner(c) || c == '.' || isAccented(c);
  }

  static boolean isUserInfo(char c) {
    return isAlphanumeric(c) || "-._~!$&'*+,;=:%@".indexOf(c) >= 0;
  }

  /** Any letter, digit or symbol of any script, but no punctuation: that ends a host. */
  static boolean isHost(String s, int at) {
    char c = s.charAt(at);
    if (c < 128) {
      return isAlphanumeric(c) || isJoiner(c) || c == '.';
    }
    int codePoint = s.codePointAt(at);
    return switch (Character.getType(codePoint)) {
      case Character.OTHER_SYMBOL, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> Character.isLetterOrDigit(codePoint);
    };
  }

  /** ASCII path characters, and letters of scripts that put spaces between words. */
  static boolean isPath(String s, int at) {
    char c = s.charAt(at);
    if (c < 128) {
      return isAlphanumeric(c) || "!*';:=+,.$/%#-_~@|&".indexOf(c) >= 0;
    }
    return c == '–' || isSpacedLetter(s.codePointAt(at));
  }

  static boolean isQuery(char c) {
    return isAlphanumeric(c) || "!?*'@;:&=+$/%#-_.,~|".indexOf(c) >= 0;
  }

  /** What a path may end with: the rest is taken for the sentence's own punctuation. */
  static boolean isPathEnd(String s, int at) {
    char c = s.charAt(at);
    return c < 128
        ? isAlphanumeric(c) || "=_#/+-".indexOf(c) >= 0
        : c != '–' && isSpacedLetter(s.codePointAt(at));
  }

  static boolean isQueryEnd(char c) {
    return isAlphanumeric(c) || "-_&=#/".indexOf(c) >= 0;
  }

  private static boolean isSpacedLetter(int codePoint) {
    if (!Character.isLetter(codePoint)
        && Character.getType(codePoint) != Character.NON_SPACING_MARK
        && Character.getType(codePoint) != Character.COMBINING_SPACING_MARK) {
      return false;
    }
    boolean fullWidth = codePoint >= 0xff00 && codePoint <= 0xffef;
    boolean eastAsian =
        codePoint >= 0x1100 && codePoint <= 0x11ff || codePoint >= 0x2e80 && codePoint <= 0xd7ff;
    return !fullWidth && !eastAsian && codePoint < 0x10000;
  }

  static int lettersEnd(String s, int from, int end) {
    int at = from;
    while (at < end && isAsciiLetter(s.charAt(at))) {
      at++;
    }
    return at;
  }

  static int asciiHostEnd(String s, int from) {
    int at = from;
    while (at < s.length() && (isAlphanumeric(s.charAt(at)) || isJoiner(s.charAt(at)))) {
      at++;
    }
    return at;
  }

  /** {@code [.]} or {@code (.)} stands at {@code at}, behind a label. */
  static boolean isDefangedDot(String s, int from, int at) {
    return at > from && (s.startsWith("[.]", at) || s.startsWith("(.)", at));
  }
}
