package kanshiki.lookup.whois;

import java.util.Locale;

/** A registrar's name as it calls itself: without what the register hangs on behind. */
final class RegistrarName {
  private RegistrarName() {}

  /**
   * {@code MarkMonitor Inc.} out of {@code MarkMonitor Inc. (R22-LRCC)}, {@code … [Tag =
   * MARKMONITOR]} or {@code … (http://markmonitor.com)}. Other brackets belong to the name.
   */
  static String cut(String name) {
    int last = name.length() - 1;
    boolean round = name.endsWith(")");
    int open = round ? name.lastIndexOf('(') : name.endsWith("]") ? name.lastIndexOf('[') : -1;
    if (open <= 0) {
      return name;
    }
    String inside = name.substring(open + 1, last).strip();
    boolean added = round ? isKey(inside) || isUrl(inside) : inside.startsWith("Tag =");
    return added ? name.substring(0, open).strip() : name;
  }

  private static boolean isUrl(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("http");
  }

  /** The registry's number or handle: {@code R22-LRCC}, {@code 380}. */
  private static boolean isKey(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-')) {
        return false;
      }
    }
    return digit;
  }
}
