package kanshiki.content;

import java.util.Locale;

/** Answers media queries as a desktop's window in light colours does. */
final class Media {
  private Media() {}

  /** Whether {@code query}, in lower case, holds; several are parted by commas. */
  static boolean matches(String query) {
    if (query.isBlank()) {
      return true;
    }
    for (String one : query.split(",", -1)) {
      if (holds(one.strip())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String query) {
    boolean not = query.startsWith("not ");
    boolean holds = true;
    for (String condition : (not ? query.substring(4) : query).split(" and ", -1)) {
      holds &= condition(condition.strip());
    }
    return holds != not;
  }

  private static boolean condition(String condition) {
    String bare = condition.startsWith("only ") ? condition.substring(5).strip() : condition;
    if (!bare.startsWith("(")) {
      return bare.equals("screen") || bare.equals("all") || bare.equals("yahoo");
    }
    int colon = bare.indexOf(':');
    int end = bare.indexOf(')');
    if (colon < 0 || end < colon) {
      return false;
    }
    String value = bare.substring(colon + 1, end).strip().toLowerCase(Locale.ROOT);
    double pixels = Length.pixels(value, Length.MEDIUM, Length.WINDOW);
    return switch (bare.substring(1, colon).strip()) {
      case "min-width", "min-device-width" -> pixels <= Length.WINDOW;
      case "max-width", "max-device-width" -> pixels >= Length.WINDOW;
      case "prefers-color-scheme" -> value.equals("light");
      case "orientation" -> value.equals("landscape");
      default -> false;
    };
  }
}
