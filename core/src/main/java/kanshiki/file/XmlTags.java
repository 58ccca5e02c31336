package kanshiki.file;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads XML from tag to tag, without a tree, entities of its own or anything outside: enough for
 * the parts of an Office file. Linear; broken markup ends the reading.
 */
final class XmlTags {
  private final String xml;
  private int at;
  private String name = "";
  private String rest = "";

  private XmlTags(String xml) {
    this.xml = xml;
  }

  static XmlTags of(byte[] bytes) {
    int mark = Bytes.u16(bytes, 0);
    boolean wide = mark == 0xfeff || mark == 0xfffe;
    return new XmlTags(new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
  }

  /** Goes to the next start or empty tag; false when there is none. */
  boolean next() {
    while (true) {
      int open = xml.indexOf('<', at);
      if (open < 0 || open + 1 >= xml.length()) {
        return false;
      }
      if (xml.startsWith("<!--", open)) {
        int end = xml.indexOf("-->", open);
        at = end < 0 ? xml.length() : end + 3;
        continue;
      }
      int close = end(open);
      if (close < 0) {
        return false;
      }
      at = close + 1;
      char first = xml.charAt(open + 1);
      if (first != '/' && first != '?' && first != '!') {
        tag(xml.substring(open + 1, close));
        return true;
      }
    }
  }

  /** The name without its prefix. */
  String name() {
    return name;
  }

  /** The text up to the next tag, references resolved. */
  String text() {
    int open = xml.indexOf('<', at);
    return open < 0 ? "" : unescape(xml.substring(at, open));
  }

  /** The attributes by their names without prefix. */
  Map<String, String> attributes() {
    var all = new HashMap<String, String>();
    int from = 0;
    while (true) {
      int equals = rest.indexOf('=', from);
      if (equals < 0) {
        return all;
      }
      String key = rest.substring(from, equals).strip();
      int open = equals + 1;
      while (open < rest.length() && rest.charAt(open) <= ' ') {
        open++;
      }
      if (open >= rest.length()) {
        return all;
      }
      int close = rest.indexOf(rest.charAt(open), open + 1);
      if (close < 0) {
        return all;
      }
      all.put(key.substring(key.indexOf(':') + 1), unescape(rest.substring(open + 1, close)));
      from = close + 1;
    }
  }

  /** Where the tag ends, a {@code >} in quotes passed over. */
  private int end(int open) {
    char quote = 0;
    for (int i = open + 1; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    return -1;
  }

  private void tag(String tag) {
    int end = 0;
    while (end < tag.length() && tag.charAt(end) > ' ' && tag.charAt(end) != '/') {
      end++;
    }
    String full = tag.substring(0, end);
    name = full.substring(full.indexOf(':') + 1);
    rest = tag.substring(end);
  }

  private static String unescape(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
