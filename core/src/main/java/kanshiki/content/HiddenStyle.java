package kanshiki.content;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Whether an element's own attributes keep it out of sight; style sheets are not consulted. */
final class HiddenStyle {
  /** Longest style attribute read. */
  private static final int MAX_STYLE = 4_096;

  private HiddenStyle() {}

  /** What an element's font size says about the text below it; a deeper element may overrule it. */
  enum FontSize {
    NOT_SET,
    ZERO,
    READABLE
  }

  static boolean hides(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    for (String declaration : declarations(element)) {
      if (hides(declaration)) {
        return true;
      }
    }
    return false;
  }

  static FontSize fontSize(Element element) {
    var size = FontSize.NOT_SET;
    for (String declaration : declarations(element)) {
      if (declaration.startsWith("font-size:")) {
        boolean tiny = isNothing(declaration.substring(10)) || declaration.equals("font-size:1px");
        size = tiny ? FontSize.ZERO : FontSize.READABLE;
      }
    }
    return size;
  }

  private static boolean hides(String declaration) {
    int colon = declaration.indexOf(':');
    String value = declaration.substring(colon + 1);
    return switch (declaration.substring(0, Math.max(colon, 0))) {
      case "display" -> value.equals("none");
      case "visibility" -> value.equals("hidden") || value.equals("collapse");
      case "mso-hide" -> value.equals("all");
      case "opacity", "max-height", "max-width" -> isNothing(value);
      case "text-indent", "left", "top", "margin-left" -> isFarAway(value);
      default -> false;
    };
  }

  /** Declarations in lower case, without white space and {@code !important}. */
  private static String[] declarations(Element element) {
    String style = element.attr("style");
    if (style.isEmpty()) {
      return new String[0];
    }
    var bare = new StringBuilder(style.length());
    for (int i = 0; i < Math.min(style.length(), MAX_STYLE); i++) {
      if (style.charAt(i) > ' ') {
        bare.append(style.charAt(i));
      }
    }
    return bare.toString().toLowerCase(Locale.ROOT).replace("!important", "").split(";", -1);
  }

  /** Zero in any unit: 0, 0px, 0.0em, .0%. */
  private static boolean isNothing(String value) {
    int i = 0;
    while (i < value.length() && (value.charAt(i) == '0' || value.charAt(i) == '.')) {
      i++;
    }
    return i > 0
        && (i == value.length() || Character.isLetter(value.charAt(i)) || value.charAt(i) == '%');
  }

  /** At least 900 pixels or the like out of the page. */
  private static boolean isFarAway(String value) {
    int digits = 1;
    while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
      digits++;
    }
    return value.startsWith("-") && (digits > 4 || digits == 4 && value.charAt(1) == '9');
  }
}
