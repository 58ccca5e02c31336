package kanshiki.mail;

import java.util.Arrays;

/**
 * Base64 as mail brings it (RFC 2045 section 6.8): padding missing or in the middle, junk between.
 */
final class Base64Bytes {
  private static final int LINE = 76;
  private static final byte[] VALUES = new byte[256];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      VALUES[alphabet.charAt(i)] = (byte) i;
    }
  }

  private Base64Bytes() {}

  static Content decode(byte[] in, int from, int to, int max) {
    byte[] out = new byte[(int) Math.min(max, (to - from) / 4L * 3 + 3)];
    int n = 0;
    int word = 0;
    int have = 0;
    boolean broken = false;
    boolean padded = false;
    int i = from;
    for (; i < to; i++) {
      byte b = in[i];
      int value = VALUES[b & 0xff];
      if (value >= 0) {
        if (padded) {
          // More behind the padding: pieces encoded one by one, or a footer that a list added in
          // plain text, which would decode to rubbish.
          if (in[i - 1] != '=' && !isBase64Line(in, i, to)) {
            broken = true;
            break;
          }
          broken = true;
          padded = false;
        }
        word = word << 6 | value;
        if (++have == 4) {
          if (n + 3 > out.length) {
            return new Content(Arrays.copyOf(out, n), broken, true);
          }
          out[n++] = (byte) (word >> 16);
          out[n++] = (byte) (word >> 8);
          out[n++] = (byte) word;
          have = 0;
          word = 0;
        }
      } else if (b == '=') {
        n = flush(out, n, word, have);
        broken |= have == 1;
        have = 0;
        word = 0;
        padded = true;
      } else if (b != '\n' && b != '\r' && b != ' ' && b != '\t') {
        if (padded) {
          broken = true;
          break;
        }
        broken = true;
      }
    }
    broken |= have != 0; // the padding is missing, or a piece of the text
    n = flush(out, n, word, have);
    return new Content(n == out.length ? out : Arrays.copyOf(out, n), broken, false);
  }

  private static int flush(byte[] out, int n, int word, int have) {
    int at = n;
    if (have >= 2 && at < out.length) {
      out[at++] = (byte) (word >> (have == 3 ? 10 : 4));
    }
    if (have == 3 && at < out.length) {
      out[at++] = (byte) (word >> 2);
    }
    return at;
  }

  private static boolean isBase64Line(byte[] in, int from, int to) {
    int i = from;
    int end = Math.min(to, from + LINE); // one line of base64 is no longer
    while (i < end && in[i] != '\n' && in[i] != '\r') {
      if (VALUES[in[i] & 0xff] < 0 && in[i] != '=') {
        return false;
      }
      i++;
    }
    return i > from && (i - from) % 4 == 0;
  }
}
