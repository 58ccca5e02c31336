package kanshiki.content;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What one block of CSS says about being seen; all other properties are left out. Immutable.
 *
 * <p>Values are in lower case, white space folded. Shorthands are taken apart as far as they
 * matter.
 */
final class Declarations {
  /** Longest block read; the rest of a longer one is not looked at. */
  private static final int MAX_BLOCK = 8_192;

  static final Declarations NONE = new Declarations(Map.of(), Set.of());

  enum Property {
    DISPLAY,
    VISIBILITY,
    OPACITY,
    FONT_SIZE,
    LINE_HEIGHT,
    COLOR,
    TEXT_FILL,
    BACKGROUND_COLOR,
    BACKGROUND_IMAGE,
    POSITION,
    LEFT,
    TOP,
    RIGHT,
    BOTTOM,
    TEXT_INDENT,
    MARGIN_LEFT,
    MARGIN_TOP,
    WIDTH,
    HEIGHT,
    MAX_WIDTH,
    MAX_HEIGHT,
    OVERFLOW,
    CLIP,
    CLIP_PATH,
    TRANSFORM,
    FLOAT,
    DIRECTION,
    UNICODE_BIDI,
    FLEX_DIRECTION,
    ORDER
  }

  private final Map<Property, String> values;
  private final Set<Property> important;

  private Declarations(Map<Property, String> values, Set<Property> important) {
    this.values = values;
    this.important = important;
  }

  /** Reads what stands between the braces, or in a style attribute. Never fails. */
  static Declarations parse(String block) {
    var reader = new Reader(block.substring(0, Math.min(MAX_BLOCK, block.length())));
    reader.read();
    return reader.values.isEmpty() ? NONE : new Declarations(reader.values, reader.important);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  int size() {
    return values.size();
  }

  /** The value of {@code property}; empty when it is not set. */
  String get(Property property) {
    return values.getOrDefault(property, "");
  }

  /** Puts what is important, or what is not, over what {@code result} has already. */
  void apply(boolean importantOnes, Map<Property, String> result) {
    for (Map.Entry<Property, String> entry : values.entrySet()) {
      if (important.contains(entry.getKey()) == importantOnes) {
        result.put(entry.getKey(), entry.getValue());
      }
    }
  }

  /** Whether it brings into sight what is out of sight elsewhere. */
  boolean shows() {
    String display = get(Property.DISPLAY);
    return !display.isEmpty() && !display.equals("none")
        || get(Property.VISIBILITY).equals("visible")
        || isSomething(Property.MAX_HEIGHT)
        || isSomething(Property.HEIGHT)
        || isSomething(Property.FONT_SIZE)
        || isSomething(Property.OPACITY);
  }

  private boolean isSomething(Property property) {
    String value = get(property);
    return !value.isEmpty() && Length.number(value) != 0;
  }

  private static final class Reader {
    private final Map<Property, String> values = new EnumMap<>(Property.class);
    private final Set<Property> important = EnumSet.noneOf(Property.class);
    private final String block;

    Reader(String block) {
      this.block = block;
    }

    void read() {
      int start = 0;
      int colon = -1;
      int depth = 0;
      char quote = 0;
      for (int i = 0; i <= block.length(); i++) {
        char c = i < block.length() ? block.charAt(i) : ';';
        if (i == block.length() || quote == 0 && depth <= 0 && c == ';') {
          if (colon > 0) {
            declare(block.substring(start, colon), block.substring(colon + 1, i));
          }
          start = i + 1;
          colon = -1;
          depth = 0;
        } else if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else if (c == '(') {
          depth++;
        } else if (c == ')') {
          depth--;
        } else if (c == ':' && colon < 0) {
          colon = i;
        }
      }
    }

    private void declare(String name, String written) {
      String value = Css.unescape(written).strip().toLowerCase(Locale.ROOT);
      boolean urgent = false;
      int mark = value.lastIndexOf('!');
      if (mark >= 0) {
        urgent = value.substring(mark + 1).strip().equals("important");
        value = value.substring(0, mark).strip();
      }
      if (!value.isEmpty()) {
        declare(Css.unescape(name).strip().toLowerCase(Locale.ROOT), Css.folded(value), urgent);
      }
    }

    private void declare(String name, String value, boolean urgent) {
      switch (name) {
        case "display" -> set(Property.DISPLAY, value, urgent);
        case "visibility" -> set(Property.VISIBILITY, value, urgent);
        case "opacity" -> set(Property.OPACITY, value, urgent);
        case "font-size" -> set(Property.FONT_SIZE, value, urgent);
        case "font" -> font(value, urgent);
        case "line-height" -> set(Property.LINE_HEIGHT, value, urgent);
        case "color" -> colour(Property.COLOR, value, urgent);
        case "-webkit-text-fill-color" -> colour(Property.TEXT_FILL, value, urgent);
        case "background-color" -> colour(Property.BACKGROUND_COLOR, value, urgent);
        case "background-image" -> set(Property.BACKGROUND_IMAGE, value, urgent);
        case "background" -> background(value, urgent);
        case "position" -> set(Property.POSITION, value, urgent);
        case "left" -> set(Property.LEFT, value, urgent);
        case "top" -> set(Property.TOP, value, urgent);
        case "right" -> set(Property.RIGHT, value, urgent);
        case "bottom" -> set(Property.BOTTOM, value, urgent);
        case "text-indent" -> set(Property.TEXT_INDENT, value, urgent);
        case "margin-left" -> set(Property.MARGIN_LEFT, value, urgent);
        case "margin-top" -> set(Property.MARGIN_TOP, value, urgent);
        case "margin" -> margin(value, urgent);
        case "width" -> set(Property.WIDTH, value, urgent);
        case "height" -> set(Property.HEIGHT, value, urgent);
        case "max-width" -> set(Property.MAX_WIDTH, value, urgent);
        case "max-height" -> set(Property.MAX_HEIGHT, value, urgent);
        case "overflow", "overflow-x", "overflow-y" -> set(Property.OVERFLOW, value, urgent);
        case "clip" -> set(Property.CLIP, value, urgent);
        case "clip-path", "-webkit-clip-path" -> set(Property.CLIP_PATH, value, urgent);
        case "transform", "-webkit-transform", "scale" ->
            set(Property.TRANSFORM, name.equals("scale") ? "scale(" + value : value, urgent);
        case "float" -> set(Property.FLOAT, value, urgent);
        case "direction" -> set(Property.DIRECTION, value, urgent);
        case "unicode-bidi" -> set(Property.UNICODE_BIDI, value, urgent);
        case "flex-direction", "flex-flow" -> set(Property.FLEX_DIRECTION, value, urgent);
        case "order" -> set(Property.ORDER, value, urgent);
        default -> {}
      }
    }

    /** A later one wins unless the earlier is important. */
    private void set(Property property, String value, boolean urgent) {
      if (urgent) {
        important.add(property);
      } else if (important.contains(property)) {
        return;
      }
      values.put(property, value);
    }

    private void colour(Property property, String value, boolean urgent) {
      if (!Colour.parse(value).isInvalid()) {
        set(property, value, urgent);
      }
    }

    private void font(String value, boolean urgent) {
      for (String token : Css.tokens(value)) {
        int slash = token.indexOf('/');
        String size = slash > 0 ? token.substring(0, slash) : token;
        boolean weight = size.length() == 3 && size.endsWith("00"); // 100 to 900
        if (!weight && !Double.isNaN(Length.fontSize(size, Length.MEDIUM))) {
          if (!size.equals("inherit") && !size.equals("initial")) {
            set(Property.FONT_SIZE, size, urgent);
          }
          return;
        }
      }
    }

    private void background(String value, boolean urgent) {
      boolean picture = value.contains("url(") || value.contains("gradient(");
      set(Property.BACKGROUND_IMAGE, picture ? "picture" : "none", urgent);
      String colour = "transparent";
      for (String token : Css.tokens(value)) {
        Colour parsed = Colour.parse(token);
        if (parsed.isKnown()) {
          colour = token;
        } else if (token.startsWith("var(") || token.startsWith("hsl")) {
          colour = "unknown";
        } else if (parsed.isInvalid() && token.startsWith("#")) {
          return;
        }
      }
      set(Property.BACKGROUND_COLOR, colour, urgent);
    }

    private void margin(String value, boolean urgent) {
      String[] sides = Css.tokens(value).toArray(String[]::new);
      if (sides.length > 0) {
        set(Property.MARGIN_TOP, sides[0], urgent);
        int left = sides.length == 4 ? 3 : sides.length == 1 ? 0 : 1;
        set(Property.MARGIN_LEFT, sides[left], urgent);
      }
    }
  }
}
