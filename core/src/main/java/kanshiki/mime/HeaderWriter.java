package kanshiki.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** Writes header fields (RFC 5322 section 2.2), one a call, in order. Not thread-safe. */
public final class HeaderWriter {
  /** Bytes in one encoded word, so that it stays within 75 characters (RFC 2047 section 2). */
  private static final int WORD_BYTES = 42;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss", Locale.ENGLISH);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A field whose body was made by the methods below, folds and all. */
  public HeaderWriter field(String name, String body) {
    return raw((name + ": " + body + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** An unstructured field, encoded where that is needed. */
  public HeaderWriter text(String name, String text) {
    return field(name, encoded(text));
  }

  /** Whole fields with their line ends, as they were received. */
  public HeaderWriter raw(byte[] fields) {
    out.writeBytes(fields);
    return this;
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /** A mailbox as an address field holds it; a name alone, quoted, where there is no address. */
  public static String mailbox(String name, String address) {
    String plain = oneLine(name).strip();
    String shown = plain.isEmpty() ? "" : phrase(plain);
    String spec = oneLine(address).strip();
    if (spec.isEmpty()) {
      return shown;
    }
    return shown.isEmpty() ? "<" + spec + ">" : shown + " <" + spec + ">";
  }

  /** A moment with its offset. */
  public static String date(OffsetDateTime at) {
    return DATE.format(at) + " " + zone(at.getOffset());
  }

  /** A moment of which nobody knows the offset ({@code -0000}, RFC 5322 section 3.3). */
  public static String dateWithoutZone(OffsetDateTime at) {
    return DATE.format(at) + " -0000";
  }

  private static String zone(ZoneOffset offset) {
    int minutes = offset.getTotalSeconds() / 60;
    int size = Math.abs(minutes);
    return String.format(Locale.ROOT, "%s%02d%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
  }

  private static String phrase(String name) {
    return isAscii(name)
        ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : encoded(name);
  }

  /** Encoded words (RFC 2047) where {@code text} is not plain ASCII, or would be read as one. */
  public static String encoded(String given) {
    String text = oneLine(given);
    if (isAscii(text) && !text.contains("=?")) {
      return text;
    }
    var words = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int to = from;
      int bytes = 0;
      while (to < text.length()) {
        int codePoint = text.codePointAt(to);
        int more = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        if (bytes + more > WORD_BYTES) {
          break;
        }
        bytes += more;
        to += Character.charCount(codePoint);
      }
      words.append(from == 0 ? "" : "\r\n ").append("=?UTF-8?B?");
      words.append(
          Base64.getEncoder()
              .encodeToString(text.substring(from, to).getBytes(StandardCharsets.UTF_8)));
      words.append("?=");
      from = to;
    }
    return words.toString();
  }

  /** A parameter such as a file name: quoted, or in the extended form of RFC 2231. */
  public static String parameter(String name, String value) {
    String plain = oneLine(value);
    if (isAscii(plain)) {
      return "; " + name + "=\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    var out = new StringBuilder("; " + name + "*=UTF-8''");
    for (byte b : plain.getBytes(StandardCharsets.UTF_8)) {
      if (b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z') {
        out.append((char) b);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
      }
    }
    return out.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  /** Nothing that a mail says may begin a field of its own. */
  static String oneLine(String text) {
    return text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
  }
}
