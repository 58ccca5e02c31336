package kanshiki.image;

/** Reads the numbers of an SVG attribute one after the other. Not thread-safe. */
final class Numbers {
  private final String text;
  private int at;

  Numbers(String text) {
    this.text = text;
  }

  /** The next letter, or 0 when a number or the end comes first. */
  char command() {
    skip();
    return at < text.length() && Character.isLetter(text.charAt(at)) ? text.charAt(at++) : 0;
  }

  boolean hasNext() {
    skip();
    return at < text.length() && isPart(text.charAt(at), true);
  }

  boolean isAtEnd() {
    skip();
    return at >= text.length();
  }

  /** The next number; 0 when there is none. */
  double next() {
    skip();
    int start = at;
    boolean point = false;
    while (at < text.length() && at - start < 30) {
      char c = text.charAt(at);
      if (!isPart(c, at == start) || c == '.' && point) {
        break;
      }
      point |= c == '.';
      at++;
    }
    try {
      return start == at ? 0 : Double.parseDouble(text.substring(start, at));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void skip() {
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
      at++;
    }
  }

  private static boolean isPart(char c, boolean first) {
    return c >= '0' && c <= '9' || c == '.' || first && (c == '-' || c == '+');
  }
}
