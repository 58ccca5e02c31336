package kanshiki.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parameters in the forms of RFC 2231: continued ({@code name*0=}), with a charset ({@code
 * name*=utf-8'ja'%E3…}), or both; and in encoded words, which RFC 2047 section 5 forbids there and
 * many programs send.
 */
final class ExtendedParameters {
  private static final int MAX_SEGMENTS = 10_000;

  private final Map<String, String> raw;
  private final Map<String, TreeMap<Integer, Segment>> segmented = new HashMap<>();
  private boolean broken;

  private record Segment(String value, boolean extended) {}

  ExtendedParameters(Map<String, String> raw) {
    this.raw = raw;
  }

  boolean broken() {
    return broken;
  }

  /** All parameters decoded; where a plain and an RFC 2231 form stand together, the latter. */
  Map<String, String> decode() {
    if (raw.isEmpty()) {
      return Map.of();
    }
    var out = new LinkedHashMap<String, String>();
    raw.forEach(
        (name, value) -> {
          int star = name.indexOf('*');
          if (star < 0) {
            out.put(name, value.contains("=?") ? EncodedWords.decode(value, new Defects()) : value);
          } else {
            collect(name, star, value);
          }
        });
    segmented.forEach((name, segments) -> out.put(name, join(segments)));
    return out;
  }

  private void collect(String name, int star, String value) {
    boolean extended = name.endsWith("*");
    String number =
        name.substring(star + 1, extended ? Math.max(star + 1, name.length() - 1) : name.length());
    int index = 0;
    if (!number.isEmpty()) {
      index = -1;
      if (number.length() < 6 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
        index = Integer.parseInt(number);
      }
    }
    if (index < 0 || index > MAX_SEGMENTS) {
      broken = true;
      return;
    }
    segmented
        .computeIfAbsent(name.substring(0, star), key -> new TreeMap<>())
        .putIfAbsent(index, new Segment(value, extended));
  }

  private String join(Map<Integer, Segment> segments) {
    var bytes = new ByteArrayOutputStream();
    String charset = "";
    boolean first = true;
    boolean anyExtended = false;
    for (Segment segment : segments.values()) {
      String value = segment.value;
      if (segment.extended) {
        anyExtended = true;
        if (first) {
          int quote = value.indexOf('\'');
          int second = quote < 0 ? -1 : value.indexOf('\'', quote + 1);
          if (second >= 0) {
            charset = value.substring(0, quote);
            value = value.substring(second + 1);
          } else {
            broken = true;
          }
        }
        percentDecode(value, bytes);
      } else {
        bytes.writeBytes(value.getBytes(StandardCharsets.UTF_8));
      }
      first = false;
    }
    String text = TextDecoder.decode(bytes.toByteArray(), charset).text();
    return !anyExtended && text.contains("=?") ? EncodedWords.decode(text, new Defects()) : text;
  }

  private static void percentDecode(String value, ByteArrayOutputStream out) {
    int i = 0;
    while (i < value.length()) {
      char c = value.charAt(i);
      if (c == '%' && i + 2 < value.length() && hex(value, i + 1) >= 0 && hex(value, i + 2) >= 0) {
        out.write(hex(value, i + 1) << 4 | hex(value, i + 2));
        i += 3;
      } else if (c < 0x80) {
        out.write(c);
        i++;
      } else {
        int end = i;
        while (end < value.length() && value.charAt(end) >= 0x80) {
          end++;
        }
        out.writeBytes(value.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end;
      }
    }
  }

  private static int hex(String s, int i) {
    return Character.digit(s.charAt(i), 16);
  }
}
