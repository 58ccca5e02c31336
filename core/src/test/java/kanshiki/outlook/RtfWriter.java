package kanshiki.outlook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Puts HTML into RTF (MS-OXRTFEX) and compresses that (MS-OXRTFCP), as Outlook does. */
final class RtfWriter {
  private static final Charset JAPANESE = Charset.forName("windows-31j");

  private RtfWriter() {}

  static byte[] encapsulated(String html) {
    var out =
        new StringBuilder(
            """
            {\\rtf1\\ansi\\ansicpg932\\fromhtml1 \\fbidis \\deff0{\\fonttbl
            {\\f0\\fswiss Arial;}
            {\\f1\\fmodern\\fcharset128 MS Gothic;}}
            {\\colortbl\\red0\\green0\\blue0;\\red0\\green0\\blue255;}
            \\uc1\\pard\\plain\\deftab360 \\f0\\fs24
            """);
    int at = 0;
    boolean japanese = false;
    while (at < html.length()) {
      char c = html.charAt(at);
      int end = at;
      if (c == '<') {
        end = html.indexOf('>', at) + 1;
      } else if (c == '&' && html.indexOf(';', at) > 0) {
        end = html.indexOf(';', at) + 1;
      } else if (c == '\n') {
        end = at + 1;
      }
      if (end > at) {
        out.append("{\\*\\htmltag64 ")
            .append(escaped(html.substring(at, end), true))
            .append("}\r\n");
        out.append("\\htmlrtf \\par hidden from HTML \\htmlrtf0 ");
        at = end;
      } else {
        if (c > 0x7f != japanese) {
          japanese = !japanese;
          out.append("\\htmlrtf ").append(japanese ? "\\f1" : "\\f0").append("\\htmlrtf0 ");
        }
        out.append(escaped(String.valueOf(c), false));
        at++;
      }
    }
    out.append("{\\*\\mhtmltag64 <p>not the original}{\\*\\generator Nobody 1.0;}}");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String escaped(String text, boolean tag) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("\\par ");
      } else if (c == '\\' || c == '{' || c == '}') {
        out.append('\\').append(c);
      } else if (c < 0x80) {
        out.append(c);
      } else if (tag || i % 2 == 1 || !JAPANESE.newEncoder().canEncode(c)) {
        out.append("\\u").append((int) (short) c).append('?');
      } else {
        for (byte b : String.valueOf(c).getBytes(JAPANESE)) {
          out.append(String.format(Locale.ROOT, "\\'%02x", b & 0xff));
        }
      }
    }
    return out.toString();
  }

  /** Compresses with references to what came before, the set words of the window too. */
  static byte[] compressed(byte[] rtf) {
    var tokens = new ByteArrayOutputStream();
    String start = new String(CompressedRtf.start(), StandardCharsets.ISO_8859_1);
    String all = start + new String(rtf, StandardCharsets.ISO_8859_1);
    int at = start.length();
    var group = new ByteArrayOutputStream();
    int control = 0;
    int bit = 0;
    boolean ended = false;
    while (!ended) {
      int length = 0;
      int from = 0;
      // The window holds the last 4096 bytes; a little less keeps clear of its seam.
      String window = all.substring(Math.max(0, at - 4000), at);
      for (int n = Math.min(17, all.length() - at); n >= 2 && length == 0; n--) {
        int found = window.lastIndexOf(all.substring(at, at + n));
        if (found >= 0) {
          length = n;
          from = Math.max(0, at - 4000) + found;
        }
      }
      if (at == all.length()) {
        reference(group, at % 4096, 2);
        control |= 1 << bit;
        ended = true;
      } else if (length >= 2) {
        reference(group, from % 4096, length);
        control |= 1 << bit;
        at += length;
      } else {
        group.write(all.charAt(at++));
      }
      if (++bit == 8 || ended) {
        tokens.write(control);
        tokens.writeBytes(group.toByteArray());
        group.reset();
        control = 0;
        bit = 0;
      }
    }
    ByteBuffer out = ByteBuffer.allocate(16 + tokens.size()).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(tokens.size() + 12).putInt(rtf.length).putInt(0x75465a4c).putInt(0);
    return out.put(tokens.toByteArray()).array();
  }

  private static void reference(ByteArrayOutputStream out, int from, int length) {
    int word = from << 4 | length - 2;
    out.write(word >> 8);
    out.write(word);
  }
}
