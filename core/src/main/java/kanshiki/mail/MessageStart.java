package kanshiki.mail;

import java.nio.charset.StandardCharsets;

/** Finds where things begin that should have said so. */
final class MessageStart {
  private static final int GUESS_WITHIN = 64 << 10;
  private static final int MIN_BOUNDARY = 1;
  private static final int MAX_BOUNDARY = 100;

  private MessageStart() {}

  /** Behind a byte order mark and blank lines. */
  static int of(byte[] bytes) {
    int at = 0;
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf) {
      at = 3;
    }
    while (at < bytes.length && (bytes[at] == '\n' || bytes[at] == '\r')) {
      at++;
    }
    return at < bytes.length ? at : 0;
  }

  /** The first line that looks like a boundary with a header behind it; empty when none does. */
  static String firstBoundary(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + GUESS_WITHIN);
    var lines = new Lines(bytes, from, end);
    int pos = from;
    while (pos < end) {
      int next = lines.next(pos);
      int textEnd = lines.textEnd(pos, next);
      int length = textEnd - pos - 2;
      if (length >= MIN_BOUNDARY
          && length <= MAX_BOUNDARY
          && bytes[pos] == '-'
          && bytes[pos + 1] == '-'
          && startsContentField(bytes, next, end)) {
        return new String(bytes, pos + 2, length, StandardCharsets.ISO_8859_1).stripTrailing();
      }
      pos = next;
    }
    return "";
  }

  private static boolean startsContentField(byte[] bytes, int from, int end) {
    String wanted = "content-";
    if (end - from < wanted.length()) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (Character.toLowerCase((char) (bytes[from + i] & 0xff)) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
