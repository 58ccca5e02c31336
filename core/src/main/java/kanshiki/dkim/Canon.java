package kanshiki.dkim;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * How header fields are brought into one form (RFC 6376 sections 3.4.1, 3.4.2). A bare LF counts as
 * CRLF: mail that was saved to a file has lost its carriage returns.
 */
enum Canon {
  SIMPLE,
  RELAXED;

  private static final byte[] CRLF = {'\r', '\n'};

  static Optional<Canon> of(String word) {
    return switch (word) {
      case "simple" -> Optional.of(SIMPLE);
      case "relaxed" -> Optional.of(RELAXED);
      default -> Optional.empty();
    };
  }

  /** Writes a field with its line end. */
  void field(byte[] raw, int start, int end, ByteArrayOutputStream out) {
    bare(raw, start, end, out);
    out.writeBytes(CRLF);
  }

  /** The same without the line end, as the signature's own field goes in (section 3.7). */
  void bare(byte[] raw, int start, int end, ByteArrayOutputStream out) {
    int last = withoutLineEnd(raw, start, end);
    switch (this) {
      case SIMPLE -> simple(raw, start, last, out);
      case RELAXED -> relaxed(raw, start, last, out);
    }
  }

  private static int withoutLineEnd(byte[] raw, int start, int end) {
    int last = end;
    if (last > start && raw[last - 1] == '\n') {
      last--;
      if (last > start && raw[last - 1] == '\r') {
        last--;
      }
    }
    return last;
  }

  private static void simple(byte[] raw, int start, int end, ByteArrayOutputStream out) {
    for (int i = start; i < end; i++) {
      if (raw[i] == '\n' && (i == start || raw[i - 1] != '\r')) {
        out.write('\r');
      }
      out.write(raw[i]);
    }
  }

  private static void relaxed(byte[] raw, int start, int end, ByteArrayOutputStream out) {
    int colon = start;
    while (colon < end && raw[colon] != ':') {
      colon++;
    }
    int nameEnd = colon;
    while (nameEnd > start && isSpace(raw[nameEnd - 1])) {
      nameEnd--;
    }
    for (int i = start; i < nameEnd; i++) {
      byte b = raw[i];
      out.write(b >= 'A' && b <= 'Z' ? b + 32 : b);
    }
    out.write(':');
    boolean space = false;
    boolean any = false;
    for (int i = colon + 1; i < end; i++) {
      byte b = raw[i];
      if (b == '\n' || b == '\r' && i + 1 < end && raw[i + 1] == '\n') {
        continue;
      }
      if (isSpace(b)) {
        space = true;
        continue;
      }
      if (space && any) {
        out.write(' ');
      }
      space = false;
      any = true;
      out.write(b);
    }
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\t';
  }
}
