package kanshiki.dkim;

import java.security.MessageDigest;

/**
 * The hash of a body in canonical form (RFC 6376 sections 3.4.3 to 3.4.5), made in one pass.
 *
 * @param hash of the first {@code limit} bytes
 * @param length of the whole canonical body, in bytes
 * @param unsigned how many of them were left out, when there is text among them; else 0
 */
record BodyHash(Octets hash, long length, long unsigned) {
  private static final int CHUNK = 8 << 10;

  /**
   * @param limit how many canonical bytes are hashed (l=); {@link Long#MAX_VALUE} for all
   */
  static BodyHash of(byte[] raw, int start, Canon canon, MessageDigest digest, long limit) {
    var maker = new Maker(digest, limit);
    int at = start;
    while (at < raw.length) {
      int newline = at;
      while (newline < raw.length && raw[newline] != '\n') {
        newline++;
      }
      int end =
          newline > at && newline < raw.length && raw[newline - 1] == '\r' ? newline - 1 : newline;
      switch (canon) {
        case SIMPLE -> maker.simpleLine(raw, at, end);
        case RELAXED -> maker.relaxedLine(raw, at, end);
      }
      at = newline + 1;
    }
    if (canon == Canon.SIMPLE && maker.length == 0) {
      maker.lineEnd(); // section 3.4.3: a missing body is one empty line
    }
    return maker.result();
  }

  private static final class Maker {
    private final MessageDigest digest;
    private final long limit;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private long length;
    private long emptyLines;
    private boolean textBehind;

    Maker(MessageDigest digest, long limit) {
      this.digest = digest;
      this.limit = limit;
    }

    void simpleLine(byte[] raw, int from, int to) {
      if (from == to) {
        emptyLines++;
        return;
      }
      flushEmptyLines();
      for (int i = from; i < to; i++) {
        put(raw[i]);
      }
      lineEnd();
    }

    void relaxedLine(byte[] raw, int from, int to) {
      int end = to;
      while (end > from && Canon.isSpace(raw[end - 1])) {
        end--;
      }
      if (from == end) {
        emptyLines++;
        return;
      }
      flushEmptyLines();
      for (int i = from; i < end; i++) {
        if (!Canon.isSpace(raw[i])) {
          put(raw[i]);
        } else if (!Canon.isSpace(raw[i + 1])) {
          put((byte) ' ');
        }
      }
      lineEnd();
    }

    /** Empty lines count only where text follows. */
    private void flushEmptyLines() {
      for (; emptyLines > 0; emptyLines--) {
        lineEnd();
      }
    }

    void lineEnd() {
      put((byte) '\r');
      put((byte) '\n');
    }

    private void put(byte b) {
      if (length++ >= limit) {
        textBehind |= b > ' ' || b < 0;
        return;
      }
      chunk[filled++] = b;
      if (filled == CHUNK) {
        digest.update(chunk, 0, filled);
        filled = 0;
      }
    }

    BodyHash result() {
      digest.update(chunk, 0, filled);
      return new BodyHash(new Octets(digest.digest()), length, textBehind ? length - limit : 0);
    }
  }
}
