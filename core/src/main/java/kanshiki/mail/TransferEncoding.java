package kanshiki.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Takes a transfer encoding off (RFC 2045 section 6), as far as the bytes go.
 *
 * <p>Broken input is decoded like mail programs do: junk in base64 is skipped, a bad {@code =} in
 * quoted-printable stays as it is. Either way the result says so.
 */
enum TransferEncoding {
  IDENTITY,
  BASE64,
  QUOTED_PRINTABLE,
  UUENCODE,
  UNKNOWN;

  /** Reads a Content-Transfer-Encoding field body. */
  static TransferEncoding of(String body) {
    String name = Structured.parse(body).value().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "none" -> IDENTITY;
      case "base64", "base-64", "b64" -> BASE64;
      case "quoted-printable", "quotedprintable", "quoted_printable", "qp" -> QUOTED_PRINTABLE;
      case "x-uuencode", "x-uue", "uuencode", "x-uu", "uue" -> UUENCODE;
      default -> UNKNOWN;
    };
  }

  Content decode(byte[] bytes, int from, int to, int max) {
    return switch (this) {
      case BASE64 -> Base64Bytes.decode(bytes, from, to, max);
      case QUOTED_PRINTABLE -> quotedPrintable(bytes, from, to, max);
      case UUENCODE -> uudecode(bytes, from, to, max);
      case IDENTITY, UNKNOWN -> {
        int length = Math.min(to - from, max);
        yield new Content(Arrays.copyOfRange(bytes, from, from + length), false, to - from > max);
      }
    };
  }

  private static Content quotedPrintable(byte[] in, int from, int to, int max) {
    byte[] out = new byte[Math.min(to - from, max)];
    int n = 0;
    boolean broken = false;
    int i = from;
    while (i < to && n < out.length) {
      byte b = in[i++];
      if (b == '=') {
        int softBreak = softBreak(in, i, to);
        if (softBreak >= 0) {
          i = softBreak;
          continue;
        }
        int high = i + 1 < to ? hex(in[i]) : -1;
        int low = i + 1 < to ? hex(in[i + 1]) : -1;
        if (high >= 0 && low >= 0) {
          out[n++] = (byte) (high << 4 | low);
          i += 2;
        } else {
          broken = true;
          out[n++] = b;
        }
      } else if (b == ' ' || b == '\t') {
        int end = i;
        while (end < to && (in[end] == ' ' || in[end] == '\t')) {
          end++;
        }
        boolean trailing = end >= to || in[end] == '\n' || in[end] == '\r';
        if (!trailing) { // RFC 2045 section 6.7 rule 3: white space at a line's end was added later
          int take = Math.min(end - i + 1, out.length - n);
          System.arraycopy(in, i - 1, out, n, take);
          n += take;
        }
        i = end;
      } else {
        out[n++] = b;
      }
    }
    return new Content(n == out.length ? out : Arrays.copyOf(out, n), broken, i < to);
  }

  /** Where the text goes on after a soft line break, or -1 when there is none here. */
  private static int softBreak(byte[] in, int from, int to) {
    int i = from;
    while (i < to && i - from < 80 && (in[i] == ' ' || in[i] == '\t')) {
      i++;
    }
    if (i >= to) {
      return to;
    }
    if (in[i] == '\n') {
      return i + 1;
    }
    if (in[i] == '\r') {
      return i + 1 < to && in[i + 1] == '\n' ? i + 2 : i + 1;
    }
    return -1;
  }

  static int hex(byte b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private static Content uudecode(byte[] in, int from, int to, int max) {
    var lines = new Lines(in, from, to);
    byte[] out = new byte[Math.min(max, (to - from) / 4 * 3 + 3)];
    int n = 0;
    boolean begun = false;
    boolean ended = false;
    boolean broken = false;
    int pos = from;
    while (pos < to && !ended && n < out.length) {
      int next = lines.next(pos);
      int end = lines.textEnd(pos, next);
      if (!begun) {
        begun = startsWith(in, pos, end, "begin ");
      } else if (startsWith(in, pos, end, "end") || end == pos) {
        ended = end > pos;
      } else {
        int length = in[pos] - 32 & 63;
        if (length == 0) {
          pos = next;
          continue;
        }
        broken |= (end - pos - 1) / 4 * 3 + 2 < length;
        for (int i = pos + 1; i < end && length > 0; i += 4) {
          int word = 0;
          for (int k = 0; k < 4; k++) {
            word = word << 6 | (i + k < end ? in[i + k] - 32 & 63 : 0);
          }
          for (int shift = 16; shift >= 0 && length > 0 && n < out.length; shift -= 8, length--) {
            out[n++] = (byte) (word >> shift);
          }
        }
      }
      pos = next;
    }
    if (!begun) {
      int length = Math.min(to - from, max);
      return new Content(Arrays.copyOfRange(in, from, from + length), true, to - from > max);
    }
    return new Content(Arrays.copyOf(out, n), broken || !ended, n == max);
  }

  private static boolean startsWith(byte[] in, int from, int to, String prefix) {
    byte[] wanted = prefix.getBytes(StandardCharsets.US_ASCII);
    return to - from >= wanted.length
        && Arrays.equals(in, from, from + wanted.length, wanted, 0, wanted.length);
  }
}
