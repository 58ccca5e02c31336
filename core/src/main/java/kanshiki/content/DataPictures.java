package kanshiki.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Pictures written into a page as {@code data:} addresses (RFC 2397). */
public final class DataPictures {
  private static final String START = "data:image/";
  private static final int MAX = 20;

  /** Characters of all of them that are decoded. */
  private static final int MAX_CHARACTERS = 4 << 20;

  private static final int MAX_HEADER = 100;

  private DataPictures() {}

  /** One of them. */
  public static final class Found {
    private final byte[] bytes;
    private final boolean svg;

    Found(byte[] bytes, boolean svg) {
      this.bytes = bytes;
      this.svg = svg;
    }

    /** Decoded, as far as it could be; the array itself. */
    public byte[] bytes() {
      return bytes;
    }

    public boolean isSvg() {
      return svg;
    }
  }

  /** The pictures of a page, in their order, within bounds. */
  public static List<Found> in(String html) {
    var found = new ArrayList<Found>();
    int left = MAX_CHARACTERS;
    int at = html.indexOf(START);
    while (at >= 0 && found.size() < MAX && left > 0) {
      int end = end(html, at, left);
      left -= end - at;
      int comma = html.indexOf(',', at);
      if (comma > 0 && comma < end && comma - at < MAX_HEADER) {
        String header = html.substring(at, comma).toLowerCase(Locale.ROOT);
        String data = html.substring(comma + 1, end);
        byte[] bytes = header.endsWith(";base64") ? base64(data) : percent(data);
        found.add(new Found(bytes, header.startsWith("image/svg", 5)));
      }
      at = html.indexOf(START, Math.max(end, at + 1));
    }
    return found;
  }

  /** Where the address ends: at the attribute's own quotation mark, or a bracket or space. */
  private static int end(String html, int start, int most) {
    char quote = start > 0 ? html.charAt(start - 1) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    int limit = Math.min(html.length(), start + most);
    for (int i = start; i < limit; i++) {
      char c = html.charAt(i);
      if (quoted ? c == quote : c == '"' || c == '\'' || c == ')' || c == '>' || c == ' ') {
        return i;
      }
    }
    return limit;
  }

  /** Line breaks and whatever else is no letter of the alphabet are passed over. */
  private static byte[] base64(String data) {
    try {
      String plain =
          data.indexOf('%') < 0 ? data : new String(percent(data), StandardCharsets.UTF_8);
      return Base64.getMimeDecoder().decode(plain.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] percent(String data) {
    var out = new ByteArrayOutputStream(data.length());
    byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }
}
