package kanshiki.content;

import java.util.ArrayList;
import java.util.List;

/** The smallest pieces of CSS. Every method is linear in its argument. */
final class Css {
  private Css() {}

  /** Without comments and the marks that hid a sheet from old browsers. */
  static String withoutComments(String sheet) {
    if (!sheet.contains("/*") && !sheet.contains("<!--") && !sheet.contains("-->")) {
      return sheet;
    }
    var out = new StringBuilder(sheet.length());
    int at = 0;
    while (at < sheet.length()) {
      if (sheet.startsWith("/*", at)) {
        int end = sheet.indexOf("*/", at + 2);
        out.append(' ');
        at = end < 0 ? sheet.length() : end + 2;
      } else if (sheet.startsWith("<!--", at)) {
        at += 4;
      } else if (sheet.startsWith("-->", at)) {
        at += 3;
      } else {
        out.append(sheet.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  /** {@code \64 isplay} is display (CSS Syntax section 4.3.7). */
  static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == text.length()) {
        out.append(c);
        at++;
        continue;
      }
      int end = at + 1;
      int codePoint = 0;
      while (end < text.length() && end - at <= 6 && Character.digit(text.charAt(end), 16) >= 0) {
        codePoint = codePoint << 4 | Character.digit(text.charAt(end), 16);
        end++;
      }
      if (end == at + 1) {
        out.append(text.charAt(end));
        at = end + 1;
        continue;
      }
      out.appendCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : 0xfffd);
      at = end < text.length() && text.charAt(end) <= ' ' ? end + 1 : end;
    }
    return out.toString();
  }

  /** White space in a row becomes one blank, and none is left inside brackets' edges. */
  static String folded(String value) {
    boolean plain = true;
    for (int i = 0; i < value.length() && plain; i++) {
      plain = value.charAt(i) > ' ';
    }
    if (plain) {
      return value;
    }
    var out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > ' ') {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** The words of a value; what stands in brackets is one word. */
  static List<String> tokens(String value) {
    var tokens = new ArrayList<String>(4);
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= value.length(); i++) {
      char c = i < value.length() ? value.charAt(i) : ' ';
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (i == value.length() || c == ' ' && depth <= 0) {
        if (i > start) {
          tokens.add(value.substring(start, i));
        }
        start = i + 1;
      }
    }
    return tokens;
  }
}
