package kanshiki.mail;

/**
 * Where lines end in a stretch of bytes.
 *
 * <p>A line ends with LF, CRLF, or the CR CR LF that some gateways make. A lone CR ends a line only
 * where the bytes hold no LF near their start: then an old system wrote them. Elsewhere a lone CR
 * is a character of the line, as mail programs read it.
 */
final class Lines {
  private static final int PROBE = 1 << 16;

  private final byte[] bytes;
  private final int end;
  private final byte terminator;

  Lines(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.end = end;
    this.terminator = endsWithCr(bytes, start, end) ? (byte) '\r' : (byte) '\n';
  }

  private static boolean endsWithCr(byte[] bytes, int start, int end) {
    boolean cr = false;
    int probeEnd = Math.min(end, start + PROBE);
    for (int i = start; i < probeEnd; i++) {
      if (bytes[i] == '\n') {
        return false;
      }
      cr |= bytes[i] == '\r';
    }
    return cr;
  }

  int end() {
    return end;
  }

  /** The start of the line behind the one that {@code from} stands in. */
  int next(int from) {
    int i = from;
    while (i < end && bytes[i] != terminator) {
      i++;
    }
    return Math.min(end, i + 1);
  }

  /** The end of the text of a line, given the start of the next one. */
  int textEnd(int lineStart, int next) {
    int i = next;
    if (i > lineStart && bytes[i - 1] == terminator) {
      i--;
      for (int extra = 0; extra < 2 && i > lineStart && bytes[i - 1] == '\r'; extra++) {
        i--;
      }
    }
    return i;
  }

  /** {@code lineStart} less the line end before it, which belongs to a boundary that follows. */
  int before(int lineStart, int floor) {
    int i = lineStart;
    if (i > floor && bytes[i - 1] == terminator) {
      i--;
      if (i > floor && terminator == '\n' && bytes[i - 1] == '\r') {
        i--;
      }
    }
    return i;
  }
}
