package kanshiki.contradiction;

/** Full-width digits, letters and signs as their ASCII forms, every character in its place. */
final class HalfWidth {
  private static final int FULL_WIDTH = 0xff01 - '!';

  private HalfWidth() {}

  /** The same length as {@code text}, so that positions in one are positions in the other. */
  static String of(String text) {
    char[] out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char half = half(c);
      if (half != c) {
        out = out == null ? text.toCharArray() : out;
        out[i] = half;
      }
    }
    return out == null ? text : new String(out);
  }

  private static char half(char c) {
    if (c < 128) {
      return c;
    }
    if (c >= 0xff01 && c <= 0xff5e) {
      return (char) (c - FULL_WIDTH);
    }
    return switch (c) {
      case 0x3000, 0x00a0 -> ' ';
      case 0xffe5 -> '\u00a5';
      default -> c;
    };
  }
}
