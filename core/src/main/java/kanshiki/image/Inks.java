package kanshiki.image;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The colours that an element's own attributes give to its letters and its background. */
record Inks(Ink letters, Ink paper) {
  static final Inks NONE = new Inks(Ink.UNSET, Ink.UNSET);

  /** Elements above a text whose colours it takes. */
  private static final int MAX_UP = 3;

  private static final int MAX_STYLE = 2_000;

  enum Ink {
    UNSET,
    DARK,
    LIGHT
  }

  /** Those of a text, from the nearest element that sets them. */
  static Inks of(TextNode words) {
    Inks inks = NONE;
    Node at = words.parent();
    for (int up = 0; up < MAX_UP && at instanceof Element element; up++) {
      inks = inks.orElse(of(element));
      at = element.parent();
    }
    return inks;
  }

  static Inks of(Element element) {
    if (element.attributesSize() == 0) {
      return NONE;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    style = style.substring(0, Math.min(style.length(), MAX_STYLE));
    Ink letters = ink(declared(style, "color"));
    Ink paper = ink(declared(style, "background-color"));
    if (paper == Ink.UNSET) {
      paper = ink(declared(style, "background"));
    }
    return new Inks(
        letters == Ink.UNSET ? ink(element.attr("color")) : letters,
        paper == Ink.UNSET ? ink(element.attr("bgcolor")) : paper);
  }

  private Inks orElse(Inks outer) {
    return new Inks(
        letters == Ink.UNSET ? outer.letters : letters, paper == Ink.UNSET ? outer.paper : paper);
  }

  /** The value of a style property, in lower case; empty when it is not set. */
  static String declared(String style, String property) {
    for (int at = style.indexOf(property); at >= 0; at = style.indexOf(property, at + 1)) {
      int colon = at + property.length();
      while (colon < style.length() && style.charAt(colon) == ' ') {
        colon++;
      }
      boolean whole = at == 0 || style.charAt(at - 1) == ';' || style.charAt(at - 1) == ' ';
      if (whole && colon < style.length() && style.charAt(colon) == ':') {
        int end = style.indexOf(';', colon);
        return style.substring(colon + 1, end < 0 ? style.length() : end).strip();
      }
    }
    return "";
  }

  /** Dark or light, of a colour as HTML and CSS write it. */
  static Ink ink(String colour) {
    int value = brightness(colour.strip().toLowerCase(Locale.ROOT));
    if (value < 0) {
      return Ink.UNSET;
    }
    return value < 128 ? Ink.DARK : Ink.LIGHT;
  }

  private static int brightness(String colour) {
    if (colour.startsWith("#") || colour.length() == 6 && isHex(colour)) {
      return ofHex(colour.startsWith("#") ? colour.substring(1) : colour);
    }
    if (colour.startsWith("rgb")) {
      return ofFunction(colour);
    }
    return switch (colour) {
      case "black", "navy", "darkblue", "maroon", "darkgreen", "green", "purple", "indigo" -> 0;
      case "blue", "red", "teal", "gray", "grey", "dimgray", "darkred", "brown" -> 90;
      case "white", "snow", "ivory", "yellow", "lightyellow", "whitesmoke", "lightgray" -> 255;
      case "lightgrey", "silver", "lightblue", "pink", "beige", "transparent", "none" -> 255;
      default -> -1;
    };
  }

  private static int ofHex(String digits) {
    int end = digits.length();
    for (int i = 0; i < end; i++) {
      if (Character.digit(digits.charAt(i), 16) < 0) {
        end = i;
      }
    }
    if (end == 3 || end == 4) {
      return weigh(
          17 * Character.digit(digits.charAt(0), 16),
          17 * Character.digit(digits.charAt(1), 16),
          17 * Character.digit(digits.charAt(2), 16));
    }
    if (end < 6) {
      return -1;
    }
    int rgb = Integer.parseInt(digits.substring(0, 6), 16);
    return weigh(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /** {@code rgb(0, 0, 0)} and {@code rgba(0 0 0 / 50%)}. */
  private static int ofFunction(String colour) {
    var parts = new int[4];
    int count = 0;
    for (int i = 0; i < colour.length() && count < 4; i++) {
      int start = i;
      int value = 0;
      while (i < colour.length() && Character.isDigit(colour.charAt(i)) && i - start < 4) {
        value = value * 10 + Character.digit(colour.charAt(i), 10);
        i++;
      }
      if (i > start) {
        parts[count++] = Math.min(value, 255);
      }
    }
    boolean transparent = count == 4 && parts[3] == 0 && !colour.contains("0.");
    return count < 3 ? -1 : transparent ? 255 : weigh(parts[0], parts[1], parts[2]);
  }

  private static int weigh(int red, int green, int blue) {
    return (306 * red + 601 * green + 117 * blue) >> 10;
  }

  private static boolean isHex(String s) {
    return s.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
