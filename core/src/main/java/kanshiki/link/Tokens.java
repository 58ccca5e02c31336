package kanshiki.link;

/** Long random words in a URL. */
final class Tokens {
  private static final int LONG = 24;

  private Tokens() {}

  /** A run of at least 24 letters and digits, both among them and changing often. */
  static boolean standIn(String tail) {
    int start = 0;
    int changes = 0;
    for (int i = 0; i <= tail.length(); i++) {
      char c = i < tail.length() ? tail.charAt(i) : ' ';
      if (!Chars.isAlphanumeric(c)) {
        start = i + 1;
        changes = 0;
        continue;
      }
      if (i > start && Chars.isDigit(c) != Chars.isDigit(tail.charAt(i - 1))) {
        changes++;
      }
      if (i - start + 1 >= LONG && changes >= 4) {
        return true;
      }
    }
    return false;
  }
}
