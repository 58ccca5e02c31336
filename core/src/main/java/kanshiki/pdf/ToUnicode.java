package kanshiki.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a ToUnicode character map (ISO 32000-2, section 9.10.3).
 *
 * <p>Written anew because a range in a hostile one may stand for four thousand million codes.
 */
final class ToUnicode {
  private static final int MAX_ENTRIES = 70_000;

  private final byte[] bytes;
  private final Map<Integer, String> map = new HashMap<>();
  private int at;

  private ToUnicode(byte[] bytes) {
    this.bytes = bytes;
  }

  static Map<Integer, String> parse(byte[] bytes) {
    var reader = new ToUnicode(bytes);
    reader.read();
    return reader.map;
  }

  private void read() {
    boolean characters = false;
    boolean ranges = false;
    while (at < bytes.length && map.size() < MAX_ENTRIES) {
      String token = token();
      switch (token) {
        case "beginbfchar" -> characters = true;
        case "beginbfrange" -> ranges = true;
        case "endbfchar", "endbfrange" -> {
          characters = false;
          ranges = false;
        }
        default -> {
          if (token.startsWith("<") && characters) {
            map.put(code(token), text(token()));
          } else if (token.startsWith("<") && ranges) {
            range(code(token), code(token()));
          }
        }
      }
    }
  }

  private void range(int from, int to) {
    int last = Math.min(to, from + 0xffff);
    String token = token();
    if (token.equals("[")) {
      List<String> texts = new ArrayList<>();
      for (String next = token(); !next.equals("]") && at < bytes.length; next = token()) {
        texts.add(text(next));
      }
      for (int i = 0; i < texts.size() && map.size() < MAX_ENTRIES; i++) {
        map.put(from + i, texts.get(i));
      }
      return;
    }
    String first = text(token);
    if (first.isEmpty()) {
      return;
    }
    String start = first.substring(0, first.length() - 1);
    char end = first.charAt(first.length() - 1);
    for (int code = from; code <= last && map.size() < MAX_ENTRIES; code++) {
      map.put(code, start + (char) (end + code - from));
    }
  }

  private String token() {
    while (at < bytes.length && bytes[at] <= ' ') {
      at++;
    }
    int start = at;
    if (at < bytes.length && (bytes[at] == '[' || bytes[at] == ']')) {
      at++;
    } else if (at < bytes.length && bytes[at] == '<') {
      while (at < bytes.length && bytes[at] != '>') {
        at++;
      }
      at = Math.min(at + 1, bytes.length);
    } else {
      while (at < bytes.length && bytes[at] > ' ' && "<[]".indexOf(bytes[at]) < 0) {
        at++;
      }
      at += at == start ? 1 : 0; // a byte that begins nothing
    }
    return new String(
        bytes, start, Math.min(at, bytes.length) - start, StandardCharsets.ISO_8859_1);
  }

  private static int code(String token) {
    int code = 0;
    for (int i = 1; i < token.length() && i <= 8; i++) {
      int digit = Character.digit(token.charAt(i), 16);
      code = digit < 0 ? code : code << 4 | digit;
    }
    return code & 0xffffff;
  }

  private static String text(String token) {
    var utf16 = new StringBuilder();
    int digits = 0;
    int value = 0;
    for (int i = 1; i < token.length() && utf16.length() < 20; i++) {
      int digit = Character.digit(token.charAt(i), 16);
      if (digit >= 0) {
        value = value << 4 | digit;
        digits++;
        if (digits % 4 == 0) {
          utf16.append((char) value);
          value = 0;
        }
      }
    }
    if (digits % 4 == 2) {
      utf16.append((char) value);
    }
    return utf16.toString();
  }
}
