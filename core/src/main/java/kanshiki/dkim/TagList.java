package kanshiki.dkim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code name=value; name=value} (RFC 6376 section 3.2), strictly read. Immutable.
 *
 * @param tags in order; values without the white space around them
 */
record TagList(Map<String, Tag> tags) {

  /**
   * A value and where it stands, white space around it included.
   *
   * @param start of the text, inclusive
   * @param end exclusive: the semicolon or the end of the text
   */
  record Tag(String value, int start, int end) {}

  /**
   * Empty when the syntax is wrong or a name stands twice.
   *
   * @param text one character a byte; bytes from 128 are allowed in values (RFC 8616)
   */
  static Optional<TagList> parse(String text) {
    var tags = new LinkedHashMap<String, Tag>();
    int at = 0;
    while (at <= text.length()) {
      int semicolon = text.indexOf(';', at);
      int end = semicolon < 0 ? text.length() : semicolon;
      int equals = text.indexOf('=', at);
      boolean last = semicolon < 0;
      if (equals < 0 || equals >= end) {
        boolean blank = text.substring(at, end).isBlank();
        return last && blank && !tags.isEmpty() ? Optional.of(new TagList(tags)) : Optional.empty();
      }
      String name = strip(text, at, equals);
      String value = strip(text, equals + 1, end);
      if (!isName(name)
          || !isValue(value)
          || tags.put(name, new Tag(value, equals + 1, end)) != null) {
        return Optional.empty();
      }
      if (last) {
        break;
      }
      at = end + 1;
    }
    return Optional.of(new TagList(tags));
  }

  Optional<Tag> tag(String name) {
    return Optional.ofNullable(tags.get(name));
  }

  Optional<String> get(String name) {
    return tag(name).map(Tag::value);
  }

  /** The value without any white space, as lists and base64 are read. */
  Optional<String> compact(String name) {
    return get(name).map(TagList::withoutSpace);
  }

  static String withoutSpace(String value) {
    var out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      if (!isSpace(value.charAt(i))) {
        out.append(value.charAt(i));
      }
    }
    return out.toString();
  }

  private static String strip(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean inner = c >= '0' && c <= '9' || c == '_' || c == '-';
      if (!letter && !(inner && i > 0)) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && !isSpace(c) || c == 127) {
        return false;
      }
    }
    return true;
  }
}
