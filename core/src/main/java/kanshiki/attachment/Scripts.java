package kanshiki.attachment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The scripts of one page, read and not run: the strings in them are decoded as far as they are
 * percent-encoded, escaped or Base64, because that is how a page is kept from filters.
 */
final class Scripts {
  private static final int MAX_CHARACTERS = 2 << 20;
  private static final int MAX_FOUND = 30;

  /** A decoded piece of markup this long was not encoded for any technical reason. */
  private static final int MIN_HIDDEN = 300;

  private static final int MIN_BASE64 = 24;
  private static final int MAX_QUOTE = 200;

  private final List<String> pages = new ArrayList<>();
  private final List<String> urls = new ArrayList<>();
  private String first = "";
  private int left = MAX_CHARACTERS;
  private boolean hiding;
  private boolean smuggling;
  private boolean movingOn;

  /** One script. */
  void add(String script) {
    String text = script.substring(0, Math.min(script.length(), left));
    left -= text.length();
    if (text.isBlank()) {
      return;
    }
    first = first.isEmpty() ? text.strip() : first;
    String lower = text.toLowerCase(Locale.ROOT);
    smuggling |=
        lower.contains("mssaveoropenblob")
            || lower.contains("createobjecturl") && lower.contains("blob(");
    movingOn |= movesOn(lower);
    literals(text);
  }

  /** A page or picture that stands in an address: {@code data:text/html;base64,…}. */
  void dataUrl(String url) {
    int comma = url.indexOf(',');
    if (comma < 0) {
      return;
    }
    String head = url.substring(5, comma).toLowerCase(Locale.ROOT);
    boolean page = head.startsWith("text/html") || head.startsWith("image/svg");
    if (!page || pages.size() >= MAX_FOUND) {
      return;
    }
    String body = url.substring(comma + 1);
    String html = head.contains("base64") ? base64(percent(body)) : percent(body);
    if (!html.isBlank()) {
      pages.add(html);
      hiding |= head.startsWith("text/html");
      first = first.isEmpty() ? url : first;
    }
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  /** Pages that stand in the strings. */
  List<String> pages() {
    return pages;
  }

  /** Strings that were encoded and hold an address. */
  List<String> urls() {
    return urls;
  }

  boolean isHiding() {
    return hiding;
  }

  boolean isSmuggling() {
    return smuggling;
  }

  boolean isMovingOn() {
    return movingOn;
  }

  /** The beginning of the first script. */
  String quote() {
    return first.substring(0, Math.min(first.length(), MAX_QUOTE));
  }

  /** Sets the address of the window; {@code location.href} alone is read by honest scripts too. */
  private static boolean movesOn(String lower) {
    if (lower.contains("location.replace(") || lower.contains("location.assign(")) {
      return true;
    }
    for (int at = lower.indexOf("location"); at >= 0; at = lower.indexOf("location", at + 8)) {
      int end = at + 8;
      end += lower.startsWith(".href", end) ? 5 : 0;
      while (end < lower.length() && lower.charAt(end) == ' ') {
        end++;
      }
      if (lower.startsWith("=", end) && !lower.startsWith("==", end)) {
        return true;
      }
    }
    return false;
  }

  private void literals(String script) {
    int at = 0;
    while (at < script.length() && pages.size() < MAX_FOUND) {
      char c = script.charAt(at);
      if (c != '"' && c != '\'' && c != '`') {
        at++;
        continue;
      }
      var literal = new StringBuilder();
      int end = literal(script, at, literal);
      if (literal.length() >= 16) {
        consider(literal.toString());
      }
      at = end;
    }
  }

  /** Reads the string that begins at {@code open}, its escapes resolved; answers where it ends. */
  private static int literal(String script, int open, StringBuilder out) {
    char quote = script.charAt(open);
    int at = open + 1;
    while (at < script.length()) {
      char c = script.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      if (c == '\n' && quote != '`') {
        return at + 1; // not a string after all, such as an apostrophe in a comment
      }
      if (c != '\\' || at + 1 >= script.length()) {
        out.append(c);
        at++;
        continue;
      }
      char escaped = script.charAt(at + 1);
      int digits = escaped == 'x' ? 2 : escaped == 'u' ? 4 : 0;
      int value = digits == 0 ? -1 : hex(script, at + 2, digits);
      if (value >= 0) {
        out.append((char) value);
        at += 2 + digits;
      } else {
        out.append(escaped == 'n' || escaped == 'r' ? '\n' : escaped);
        at += 2;
      }
    }
    return at;
  }

  private void consider(String literal) {
    if (isMarkup(literal)) {
      pages.add(literal);
      return;
    }
    String decoded = literal.indexOf('%') >= 0 ? percent(literal) : "";
    if (decoded.isEmpty() || decoded.equals(literal)) {
      decoded = isBase64(literal) ? base64(literal) : "";
    }
    if (isMarkup(decoded)) {
      hiding |= decoded.length() >= MIN_HIDDEN || asksOrLoads(decoded);
      pages.add(decoded);
    } else if (decoded.contains("://") && urls.size() < MAX_FOUND) {
      urls.add(decoded);
    } else if (isBase64(decoded)) {
      String twice = base64(decoded);
      if (isMarkup(twice)) {
        hiding = true;
        pages.add(twice);
      }
    }
  }

  private static boolean asksOrLoads(String html) {
    String lower = html.toLowerCase(Locale.ROOT);
    return lower.contains("<form")
        || lower.contains("<input")
        || lower.contains("<iframe")
        || lower.contains("http-equiv");
  }

  private static boolean isMarkup(String text) {
    int open = text.indexOf('<');
    while (open >= 0 && open + 1 < text.length()) {
      char next = text.charAt(open + 1);
      if (Character.isLetter(next) || next == '!' || next == '/') {
        return text.indexOf('>', open) > 0;
      }
      open = text.indexOf('<', open + 1);
    }
    return false;
  }

  private static boolean isBase64(String text) {
    if (text.length() < MIN_BASE64) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean in =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "+/=-_\n".indexOf(c) >= 0;
      if (!in) {
        return false;
      }
    }
    return true;
  }

  private static String base64(String text) {
    try {
      String bare = text.replace('-', '+').replace('_', '/').replace("=", "");
      byte[] bytes = Base64.getMimeDecoder().decode(bare);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** {@code %3C} as bytes in UTF-8 and {@code %u003C} as characters; the rest stays. */
  private static String percent(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = new java.io.ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean wide = c == '%' && at + 1 < text.length() && text.charAt(at + 1) == 'u';
      int value = c != '%' ? -1 : wide ? hex(text, at + 2, 4) : hex(text, at + 1, 2);
      if (value < 0) {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        at++;
      } else if (wide) {
        bytes.writeBytes(String.valueOf((char) value).getBytes(StandardCharsets.UTF_8));
        at += 6;
      } else {
        bytes.write(value);
        at += 3;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(String text, int at, int digits) {
    if (at + digits > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
