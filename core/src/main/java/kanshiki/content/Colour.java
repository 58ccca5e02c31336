package kanshiki.content;

import java.util.Map;

/**
 * A colour of CSS or of an old HTML attribute.
 *
 * @param rgb 0xRRGGBB
 * @param alpha 0 (nothing is seen of it) to 1 (nothing is seen behind it)
 */
record Colour(int rgb, double alpha) {
  static final Colour WHITE = new Colour(0xffffff, 1);
  static final Colour BLACK = new Colour(0, 1);
  static final Colour LINK = new Colour(0x0000ee, 1);
  static final Colour TRANSPARENT = new Colour(0, 0);

  /** Not to be told: a picture behind the text, a variable, an unknown name. */
  static final Colour UNKNOWN = new Colour(-1, 1);

  /** What is no colour at all, so that its declaration counts for nothing. */
  static final Colour INVALID = new Colour(-2, 1);

  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("white", 0xffffff),
          Map.entry("black", 0x000000),
          Map.entry("red", 0xff0000),
          Map.entry("green", 0x008000),
          Map.entry("blue", 0x0000ff),
          Map.entry("yellow", 0xffff00),
          Map.entry("gray", 0x808080),
          Map.entry("grey", 0x808080),
          Map.entry("silver", 0xc0c0c0),
          Map.entry("maroon", 0x800000),
          Map.entry("olive", 0x808000),
          Map.entry("lime", 0x00ff00),
          Map.entry("aqua", 0x00ffff),
          Map.entry("cyan", 0x00ffff),
          Map.entry("teal", 0x008080),
          Map.entry("navy", 0x000080),
          Map.entry("fuchsia", 0xff00ff),
          Map.entry("magenta", 0xff00ff),
          Map.entry("purple", 0x800080),
          Map.entry("orange", 0xffa500),
          Map.entry("whitesmoke", 0xf5f5f5),
          Map.entry("snow", 0xfffafa),
          Map.entry("ghostwhite", 0xf8f8ff),
          Map.entry("floralwhite", 0xfffaf0),
          Map.entry("ivory", 0xfffff0),
          Map.entry("azure", 0xf0ffff),
          Map.entry("mintcream", 0xf5fffa),
          Map.entry("aliceblue", 0xf0f8ff),
          Map.entry("gainsboro", 0xdcdcdc),
          Map.entry("lightgray", 0xd3d3d3),
          Map.entry("lightgrey", 0xd3d3d3),
          Map.entry("darkgray", 0xa9a9a9),
          Map.entry("darkgrey", 0xa9a9a9),
          Map.entry("darkblue", 0x00008b),
          Map.entry("canvas", 0xffffff),
          Map.entry("window", 0xffffff),
          Map.entry("canvastext", 0x000000),
          Map.entry("windowtext", 0x000000));

  /** The colour that {@code value} names, in lower case. */
  static Colour parse(String value) {
    if (value.startsWith("#")) {
      return hex(value.substring(1));
    }
    if (value.equals("transparent")) {
      return TRANSPARENT;
    }
    if (value.startsWith("rgb(") || value.startsWith("rgba(")) {
      return function(value.substring(value.indexOf('(') + 1));
    }
    Integer named = NAMES.get(value);
    if (named != null) {
      return new Colour(named, 1);
    }
    return value.isEmpty() || Character.isDigit(value.charAt(0)) ? INVALID : UNKNOWN;
  }

  /** An attribute's colour, whose hash sign may be missing. */
  static Colour ofAttribute(String value) {
    String name = value.strip();
    Colour colour = parse(name);
    return colour.isKnown() ? colour : hex(name).orElse(colour);
  }

  boolean isKnown() {
    return rgb >= 0;
  }

  boolean isInvalid() {
    return rgb == INVALID.rgb;
  }

  private Colour orElse(Colour other) {
    return isKnown() ? this : other;
  }

  /** This colour as it looks on an opaque {@code ground}, with a further {@code opacity}. */
  Colour over(Colour ground, double opacity) {
    double share = alpha * opacity;
    if (share >= 1 || !isKnown()) {
      return this;
    }
    if (!ground.isKnown()) {
      return UNKNOWN;
    }
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int mine = rgb >> shift & 0xff;
      int theirs = ground.rgb >> shift & 0xff;
      mixed |= (int) Math.round(mine * share + theirs * (1 - share)) << shift;
    }
    return new Colour(mixed, 1);
  }

  /** WCAG 2 contrast ratio of two opaque colours: 1 (the same) to 21 (black on white). */
  double contrast(Colour other) {
    double mine = luminance() + 0.05;
    double theirs = other.luminance() + 0.05;
    return mine > theirs ? mine / theirs : theirs / mine;
  }

  private double luminance() {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int component) {
    double share = (component & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Colour hex(String digits) {
    int length = digits.length();
    if (length != 3 && length != 4 && length != 6 && length != 8) {
      return INVALID;
    }
    long bits = 0;
    for (int i = 0; i < length; i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0) {
        return INVALID;
      }
      bits = length < 6 ? bits << 8 | digit * 0x11L : bits << 4 | digit;
    }
    boolean withAlpha = length == 4 || length == 8;
    return withAlpha
        ? new Colour((int) (bits >> 8), (bits & 0xff) / 255.0)
        : new Colour((int) bits, 1);
  }

  /** The inside of {@code rgb(…)}: numbers or shares, parted by commas, spaces or a slash. */
  private static Colour function(String inside) {
    int rgb = 0;
    double alpha = 1;
    int count = 0;
    int at = 0;
    while (at < inside.length() && inside.charAt(at) != ')' && count < 4) {
      int end = at;
      while (end < inside.length() && " ,/)".indexOf(inside.charAt(end)) < 0) {
        end++;
      }
      if (end > at) {
        double number = Length.number(inside.substring(at, end));
        boolean share = inside.charAt(end - 1) == '%';
        if (Double.isNaN(number)) {
          return UNKNOWN;
        }
        if (count == 3) {
          alpha = Math.clamp(share ? number / 100 : number, 0, 1);
        } else {
          rgb = rgb << 8 | (int) Math.clamp(Math.round(share ? number * 2.55 : number), 0L, 255L);
        }
        count++;
      }
      at = Math.max(end, at + (end == at ? 1 : 0));
    }
    return count < 3 ? INVALID : new Colour(rgb, alpha);
  }
}
