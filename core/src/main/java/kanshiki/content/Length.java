package kanshiki.content;

/** Lengths of CSS, in pixels of a window that is {@value #WINDOW} pixels wide. */
final class Length {
  /** Width of the window in which we take the mail to be read: a desktop's. */
  static final int WINDOW = 1024;

  /** Browsers' ordinary font size. */
  static final double MEDIUM = 16;

  private Length() {}

  /**
   * Pixels, or NaN for what is no length.
   *
   * @param value in lower case
   * @param em the font size that {@code em} and the like are measured by
   * @param whole what {@code %} is a share of
   */
  static double pixels(String value, double em, double whole) {
    double number = number(value);
    if (Double.isNaN(number) || number == 0) {
      return number;
    }
    int unit = 0;
    while (unit < value.length() && isNumeric(value.charAt(unit))) {
      unit++;
    }
    return switch (value.substring(unit)) {
      case "", "px" -> number; // a bare number is an attribute's, or a browser's in quirks mode
      case "pt" -> number * 4 / 3;
      case "pc" -> number * 16;
      case "in" -> number * 96;
      case "cm" -> number * 96 / 2.54;
      case "mm" -> number * 96 / 25.4;
      case "em" -> number * em;
      case "ex", "ch" -> number * em / 2;
      case "rem" -> number * MEDIUM;
      case "%" -> number * whole / 100;
      case "vw", "vh", "vmin", "vmax" -> number * WINDOW / 100;
      default -> Double.NaN;
    };
  }

  /** A font size, which may be a word; NaN for what is none. */
  static double fontSize(String value, double parent) {
    return switch (value) {
      case "xx-small" -> 9;
      case "x-small" -> 10;
      case "small" -> 13;
      case "medium", "initial" -> MEDIUM;
      case "large" -> 18;
      case "x-large" -> 24;
      case "xx-large", "xxx-large" -> 32;
      case "larger" -> parent * 1.2;
      case "smaller" -> parent / 1.2;
      case "inherit" -> parent;
      default -> pixels(value, parent, parent);
    };
  }

  /** The number at the beginning of {@code value}, or NaN. */
  static double number(String value) {
    int end = 0;
    while (end < value.length() && end < 20 && isNumeric(value.charAt(end))) {
      end++;
    }
    int i = 0;
    boolean negative = end > 0 && value.charAt(0) == '-';
    if (end > 0 && (negative || value.charAt(0) == '+')) {
      i++;
    }
    double number = 0;
    double scale = 0;
    boolean digits = false;
    for (; i < end; i++) {
      char c = value.charAt(i);
      if (c == '.') {
        if (scale > 0) {
          break;
        }
        scale = 1;
      } else if (c >= '0' && c <= '9') {
        digits = true;
        number = number * 10 + (c - '0');
        scale *= 10;
      } else {
        return Double.NaN;
      }
    }
    if (!digits) {
      return Double.NaN;
    }
    return (negative ? -number : number) / (scale > 0 ? scale : 1);
  }

  private static boolean isNumeric(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+';
  }
}
