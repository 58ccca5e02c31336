package kanshiki.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The characters of a text part: charset found, line ends made alike, bound kept. */
final class PartText {
  /** No charset that matters needs more bytes for a character, escapes counted. */
  private static final int MAX_BYTES_EACH = 4;

  /** Where browsers look for a charset in HTML, and a little more. */
  private static final int META_WITHIN = 4 << 10;

  private PartText() {}

  static TextDecoder.Decoded decode(byte[] content, String declared, String mediaType, int max) {
    int enough = (int) Math.min(content.length, (long) max * MAX_BYTES_EACH);
    byte[] bytes = enough < content.length ? Arrays.copyOf(content, enough) : content;
    String label = declared;
    if (label.isBlank() && mediaType.equals("text/html")) {
      label = metaCharset(bytes);
    }
    var decoded = TextDecoder.decode(bytes, label);
    String text = withLineFeeds(decoded.text());
    if (text.length() <= max && enough == content.length) {
      return new TextDecoder.Decoded(text, decoded.charset(), decoded.defects());
    }
    List<Defect> defects = new ArrayList<>(decoded.defects());
    defects.add(new Defect(Defect.Kind.TEXT_CUT, Integer.toString(max)));
    return new TextDecoder.Decoded(cut(text, max), decoded.charset(), List.copyOf(defects));
  }

  private static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    boolean inside = max > 0 && Character.isHighSurrogate(text.charAt(max - 1));
    return text.substring(0, inside ? max - 1 : max);
  }

  private static String withLineFeeds(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r') {
        out.append(c);
      } else if (!text.startsWith("\n", i + 1) && !text.startsWith("\r\n", i + 1)) {
        out.append('\n'); // neither CR LF nor the CR CR LF of some gateways
      }
    }
    return out.toString();
  }

  /** The charset that an HTML page names in a meta element; empty when there is none. */
  private static String metaCharset(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int meta = head.indexOf("<meta");
    while (meta >= 0) {
      int end = head.indexOf('>', meta);
      int charset = head.indexOf("charset", meta);
      if (charset >= 0 && (end < 0 || charset < end)) {
        int from = charset + "charset".length();
        while (from < head.length() && " =\"'".indexOf(head.charAt(from)) >= 0) {
          from++;
        }
        int to = from;
        while (to < head.length() && " ;\"'/>".indexOf(head.charAt(to)) < 0) {
          to++;
        }
        return head.substring(from, to);
      }
      meta = head.indexOf("<meta", meta + 5);
    }
    return "";
  }
}
