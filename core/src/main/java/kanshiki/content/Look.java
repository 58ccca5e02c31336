package kanshiki.content;

import java.util.Optional;
import kanshiki.content.Declarations.Property;
import kanshiki.content.StyleSheets.Cascade;
import kanshiki.content.Unseen.Means;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How the text of one element looks: what is inherited, and whether anything can be seen of it.
 * Immutable.
 *
 * <p>Not taken for hiding: {@code mso-hide:all}, which only Outlook obeys; {@code line-height:0}
 * and a box of no height whose overflow is shown; {@code <font size>}, which has no size below ten
 * pixels.
 */
final class Look {
  /** Text below this many pixels cannot be read. */
  private static final double TINY = 2;

  /** A box up to this many pixels shows nothing. */
  private static final double NO_ROOM = 1;

  /** WCAG asks for 4.5; white on #f0f0f0, hardly to be seen, has 1.14. */
  private static final double SAME_COLOUR = 1.12;

  private static final double TRANSPARENT = 0.05;

  /** Left of the window or above it by this many pixels: a column's width. */
  private static final double OFF_LEFT = -900;

  /** Right of the window. */
  private static final double OFF_RIGHT = 3_000;

  private static final double[] FONT_SIZES = {10, 13, 16, 18, 24, 32, 48};

  static final Look PAGE = new Look();

  private final double fontSize;
  private final double opacity;
  private final Colour colour;
  private final Colour ground;
  private final boolean invisible;
  private final boolean rightToLeft;
  private final boolean pushedOut; // by text-indent
  private final boolean elsewhere;
  private final @Nullable Means gone;
  private final Cascade own;

  private Look() {
    this.fontSize = Length.MEDIUM;
    this.opacity = 1;
    this.colour = Colour.BLACK;
    this.ground = Colour.WHITE;
    this.invisible = false;
    this.rightToLeft = false;
    this.pushedOut = false;
    this.elsewhere = false;
    this.gone = null;
    this.own = Cascade.NONE;
  }

  private Look(Element element, Cascade cascade, Look parent) {
    this.own = cascade;
    this.fontSize = fontSize(element, cascade, parent);
    this.opacity = parent.opacity * opacity(cascade);
    this.colour = colour(element, cascade, parent);
    this.ground = ground(element, cascade, parent);
    this.invisible = invisible(cascade, parent);
    this.rightToLeft = rightToLeft(element, cascade, parent);
    this.pushedOut = pushedOut(element, parent);
    this.gone = parent.gone != null ? parent.gone : gone(element).orElse(null);
    this.elsewhere =
        parent.elsewhere
            || cascade.shownElsewhere() && means() != null && parent.hidden().isEmpty();
  }

  /** The look of {@code element} within one of the look {@code parent}. */
  static Look of(Element element, Look parent, StyleSheets sheets) {
    if (parent.gone != null) {
      return parent; // nothing below can bring it back
    }
    Cascade cascade = sheets.cascade(element);
    if (cascade.isEmpty() && !hasLookOfItsOwn(element)) {
      return parent.own.isEmpty() ? parent : new Look(element, cascade, parent);
    }
    return new Look(element, cascade, parent);
  }

  private static boolean hasLookOfItsOwn(Element element) {
    return switch (element.normalName()) {
      case "a", "bdo" -> true;
      case "body", "table", "tr", "td", "th", "font", "tbody" -> element.attributesSize() > 0;
      default -> element.hasAttr("hidden") || element.hasAttr("dir");
    };
  }

  /** By what its text is hidden; empty when it can be seen. */
  Optional<Means> hidden() {
    Means means = means();
    return Optional.ofNullable(means != null && elsewhere ? Means.OTHER_SCREEN : means);
  }

  private @Nullable Means means() {
    if (gone != null) {
      return gone;
    }
    if (invisible) {
      return Means.NOT_DISPLAYED;
    }
    if (opacity <= TRANSPARENT || colour.isKnown() && colour.alpha() <= TRANSPARENT) {
      return Means.TRANSPARENT;
    }
    if (fontSize < TINY) {
      return Means.TINY;
    }
    if (pushedOut) {
      return Means.OFF_SCREEN;
    }
    if (colour.isKnown() && ground.isKnown()) {
      Colour seen = colour.over(ground, opacity);
      return seen.contrast(ground) < SAME_COLOUR ? Means.BACKGROUND_COLOUR : null;
    }
    return null;
  }

  /** Whether the letters run against their order. */
  boolean isOverridden(Element element) {
    String bidi = own.get(Property.UNICODE_BIDI);
    boolean overrides =
        bidi.isEmpty() ? element.normalName().equals("bdo") : bidi.endsWith("-override");
    return overrides && rightToLeft;
  }

  boolean isFloatedRight() {
    return own.get(Property.FLOAT).equals("right");
  }

  /** Whether its children are laid out from the last to the first. */
  boolean isReversed() {
    return isFlexible() && own.get(Property.FLEX_DIRECTION).startsWith("row-reverse");
  }

  /** Whether its children have their own say on their order. */
  boolean isFlexible() {
    String display = own.get(Property.DISPLAY);
    return display.endsWith("flex") || display.endsWith("grid");
  }

  /** The place among the children of a flexible box; 0 when none is given. */
  int order() {
    double number = Length.number(own.get(Property.ORDER));
    return Double.isNaN(number) ? 0 : (int) Math.clamp(number, -1_000_000, 1_000_000);
  }

  /** {@code display}, empty when neither sheet nor attribute sets it. */
  String display() {
    return own.get(Property.DISPLAY);
  }

  private static double fontSize(Element element, Cascade cascade, Look parent) {
    String value = cascade.get(Property.FONT_SIZE);
    double size = value.isEmpty() ? Double.NaN : Length.fontSize(value, parent.fontSize);
    if (!Double.isNaN(size) && size >= 0) {
      return size;
    }
    if (value.isEmpty() && element.normalName().equals("font") && element.hasAttr("size")) {
      double step = Length.number(element.attr("size").strip());
      boolean relative = element.attr("size").strip().startsWith("+") || step < 0;
      return FONT_SIZES[(int) Math.clamp(relative ? step + 2 : step - 1, 0, 6)];
    }
    return parent.fontSize;
  }

  private static double opacity(Cascade cascade) {
    String value = cascade.get(Property.OPACITY);
    double number = Length.number(value);
    return Double.isNaN(number)
        ? 1
        : Math.clamp(value.endsWith("%") ? number / 100 : number, 0.0, 1.0);
  }

  private static Colour colour(Element element, Cascade cascade, Look parent) {
    String fill = cascade.get(Property.TEXT_FILL);
    String value = fill.isEmpty() ? cascade.get(Property.COLOR) : fill;
    if (!value.isEmpty()) {
      return switch (value) {
        case "inherit", "unset", "currentcolor" -> parent.colour;
        case "initial" -> Colour.BLACK;
        default -> Colour.parse(value);
      };
    }
    Colour attribute =
        switch (element.normalName()) {
          case "font" -> Colour.ofAttribute(element.attr("color"));
          case "body" -> Colour.ofAttribute(element.attr("text"));
          case "a" -> element.hasAttr("href") ? Colour.LINK : Colour.INVALID;
          default -> Colour.INVALID;
        };
    return attribute.isInvalid() ? parent.colour : attribute;
  }

  private static Colour ground(Element element, Cascade cascade, Look parent) {
    String picture = cascade.get(Property.BACKGROUND_IMAGE);
    if (!picture.isEmpty() && !picture.equals("none") || element.hasAttr("background")) {
      return Colour.UNKNOWN;
    }
    Colour ground = parent.ground;
    String position = cascade.get(Property.POSITION);
    if (position.equals("absolute") || position.equals("fixed")) {
      ground = Colour.UNKNOWN; // it may lie over anything
    }
    String value = cascade.get(Property.BACKGROUND_COLOR);
    Colour own = Colour.INVALID;
    if (!value.isEmpty()) {
      own =
          switch (value) {
            case "initial", "unset", "none" -> Colour.TRANSPARENT;
            case "inherit" -> parent.ground;
            default -> Colour.parse(value);
          };
    } else if (element.hasAttr("bgcolor")) {
      own = Colour.ofAttribute(element.attr("bgcolor"));
    }
    return own.isInvalid() || own.isKnown() && own.alpha() == 0 ? ground : own.over(ground, 1);
  }

  private static boolean invisible(Cascade cascade, Look parent) {
    return switch (cascade.get(Property.VISIBILITY)) {
      case "hidden", "collapse" -> true;
      case "visible", "initial" -> false;
      default -> parent.invisible;
    };
  }

  private static boolean rightToLeft(Element element, Cascade cascade, Look parent) {
    String direction = cascade.get(Property.DIRECTION);
    if (direction.isEmpty()) {
      direction = element.attr("dir").toLowerCase(java.util.Locale.ROOT);
    }
    return switch (direction) {
      case "rtl" -> true;
      case "ltr" -> false;
      default -> parent.rightToLeft;
    };
  }

  private boolean pushedOut(Element element, Look parent) {
    String indent = own.get(Property.TEXT_INDENT);
    if (indent.isEmpty() || !hasSize(element) && !element.isBlock()) {
      return parent.pushedOut;
    }
    double pixels = pixels(indent);
    return pixels <= OFF_LEFT || pixels >= OFF_RIGHT;
  }

  /** By what the whole element is taken out of sight, with all that is in it. */
  private Optional<Means> gone(Element element) {
    String display = own.get(Property.DISPLAY);
    if (display.isEmpty() ? element.hasAttr("hidden") : display.equals("none")) {
      return Optional.of(Means.NOT_DISPLAYED);
    }
    if (own.isEmpty()) {
      return Optional.empty();
    }
    if (isMovedAway()) {
      return Optional.of(Means.OFF_SCREEN);
    }
    return hasNoRoom(element) || isCutOff() ? Optional.of(Means.NO_ROOM) : Optional.empty();
  }

  private boolean isMovedAway() {
    String position = own.get(Property.POSITION);
    boolean moved =
        !position.isEmpty()
            && !position.equals("static")
            && (isFar(Property.LEFT, 1)
                || isFar(Property.TOP, 1)
                || isFar(Property.RIGHT, -1)
                || isFar(Property.BOTTOM, -1));
    return moved
        || pixels(own.get(Property.MARGIN_LEFT)) <= OFF_LEFT
        || pixels(own.get(Property.MARGIN_TOP)) <= OFF_LEFT;
  }

  private boolean isFar(Property side, int sign) {
    double pixels = pixels(own.get(side));
    return pixels <= OFF_LEFT || sign > 0 && pixels >= OFF_RIGHT;
  }

  /** No height or width, and what does not fit is not shown. */
  private boolean hasNoRoom(Element element) {
    String overflow = own.get(Property.OVERFLOW);
    if (overflow.isEmpty() || overflow.equals("visible") || !hasSize(element)) {
      return false;
    }
    return isSmall(Property.HEIGHT)
        || isSmall(Property.MAX_HEIGHT)
        || isSmall(Property.WIDTH)
        || isSmall(Property.MAX_WIDTH)
        || isSmall(Property.LINE_HEIGHT) && own.get(Property.HEIGHT).isEmpty();
  }

  private boolean isSmall(Property property) {
    double pixels = pixels(own.get(property));
    return pixels >= 0 && pixels <= NO_ROOM;
  }

  /** Words in a line and parts of a table take the room that they need. */
  private boolean hasSize(Element element) {
    String display = own.get(Property.DISPLAY);
    String position = own.get(Property.POSITION);
    if (!own.get(Property.FLOAT).isEmpty()
        || position.equals("absolute")
        || position.equals("fixed")) {
      return true;
    }
    if (display.isEmpty()) {
      return switch (element.normalName()) {
        case "table", "tbody", "thead", "tfoot", "tr", "td", "th" -> false;
        default -> element.isBlock();
      };
    }
    return !display.equals("inline") && !display.startsWith("table");
  }

  private boolean isCutOff() {
    String path = own.get(Property.CLIP_PATH);
    if (path.startsWith("inset(50%") || path.startsWith("inset(100%") || path.equals("circle(0)")) {
      return true;
    }
    String transform = own.get(Property.TRANSFORM);
    if (transform.startsWith("scale") && isZeroFunction(transform)) {
      return true;
    }
    if (transform.startsWith("translate")
        && pixels(transform.substring(transform.indexOf('(') + 1).split("[,)]", -1)[0])
            <= OFF_LEFT) {
      return true;
    }
    String position = own.get(Property.POSITION);
    String clip = own.get(Property.CLIP);
    return (position.equals("absolute") || position.equals("fixed"))
        && clip.startsWith("rect(")
        && isOnePoint(clip.substring(5));
  }

  private static boolean isZeroFunction(String function) {
    return Length.number(function.substring(function.indexOf('(') + 1).strip()) == 0;
  }

  /** {@code rect(0,0,0,0)}, {@code rect(1px 1px 1px 1px)}. */
  private static boolean isOnePoint(String inside) {
    String first = "";
    for (String side : inside.replace(",", " ").replace(")", " ").split(" ", -1)) {
      if (side.isEmpty()) {
        continue;
      }
      if (!first.isEmpty() && Length.number(side) != Length.number(first)) {
        return false;
      }
      first = side;
    }
    return !first.isEmpty() && !Double.isNaN(Length.number(first));
  }

  private double pixels(String value) {
    return value.isEmpty() ? Double.NaN : Length.pixels(value, fontSize, Length.WINDOW);
  }
}
