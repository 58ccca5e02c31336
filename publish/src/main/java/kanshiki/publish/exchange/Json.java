package kanshiki.publish.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON made of maps with text keys, lists, texts, whole numbers, decimal numbers and truth
 * values.
 */
public final class Json {
  private final StringBuilder out = new StringBuilder();
  private final boolean canonical;

  private Json(boolean canonical) {
    this.canonical = canonical;
  }

  /** For people: indented, members in their own order, with a line feed at the end. */
  public static String pretty(Object value) {
    var json = new Json(false);
    json.value(value, 0);
    return json.out.append('\n').toString();
  }

  /**
   * The one way to write it (RFC 8785), for digests and signatures. Decimal numbers are refused:
   * none of ours is part of one.
   */
  public static String canonical(Object value) {
    var json = new Json(true);
    json.value(value, 0);
    return json.out.toString();
  }

  private void value(Object value, int depth) {
    switch (value) {
      case Map<?, ?> map -> map(map, depth);
      case List<?> list -> list(list, depth);
      case String text -> text(text);
      case Integer number -> out.append(number.intValue());
      case Long number -> out.append(number.longValue());
      case Boolean truth -> out.append(truth.booleanValue());
      case Double number when !canonical -> out.append(number.doubleValue());
      default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
    }
  }

  private void map(Map<?, ?> map, int depth) {
    out.append('{');
    boolean first = true;
    for (var entry : (canonical ? new TreeMap<>(map) : map).entrySet()) {
      next(first, depth + 1);
      text((String) entry.getKey());
      out.append(canonical ? ":" : ": ");
      value(entry.getValue(), depth + 1);
      first = false;
    }
    end(first, depth);
    out.append('}');
  }

  private void list(List<?> list, int depth) {
    out.append('[');
    boolean first = true;
    for (Object each : list) {
      next(first, depth + 1);
      value(each, depth + 1);
      first = false;
    }
    end(first, depth);
    out.append(']');
  }

  private void next(boolean first, int depth) {
    out.append(first ? "" : ",");
    if (!canonical) {
      out.append('\n').repeat(' ', 2 * depth);
    }
  }

  private void end(boolean empty, int depth) {
    if (!canonical && !empty) {
      out.append('\n').repeat(' ', 2 * depth);
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> plain(text, i);
      }
    }
    out.append('"');
  }

  /** Half a character, which no UTF-8 can hold, becomes the sign for one that was lost. */
  private void plain(String text, int at) {
    char c = text.charAt(at);
    boolean paired =
        Character.isHighSurrogate(c)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1))
            || Character.isLowSurrogate(c)
                && at > 0
                && Character.isHighSurrogate(text.charAt(at - 1));
    if (c < ' ') {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    } else {
      out.append(Character.isSurrogate(c) && !paired ? '\ufffd' : c);
    }
  }
}
