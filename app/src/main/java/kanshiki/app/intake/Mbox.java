package kanshiki.app.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import kanshiki.mail.RawMessage;

/**
 * Splits a mail box (RFC 4155, and the quoting of "mboxrd") into its messages while it is read.
 *
 * <p>A message begins at a line {@code From … 12:34 …} that starts the box or follows an empty
 * line; that empty line belongs to the box, not to the message. One {@code >} is taken off lines
 * such as {@code >From }.
 */
final class Mbox {
  /** The longest line looked at as a whole; longer ones are copied in pieces. */
  private static final int BUFFER = 64 << 10;

  private final int maxBytes;
  private final Consumer<Optional<RawMessage>> each;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private byte[] heldEmptyLine = {};
  private boolean inMessage;
  private boolean tooLarge;

  private Mbox(int maxBytes, Consumer<Optional<RawMessage>> each) {
    this.maxBytes = maxBytes;
    this.each = each;
  }

  /** Hands over each message in order, or empty for one of more than {@code maxBytes}. */
  static void read(InputStream in, int maxBytes, Consumer<Optional<RawMessage>> each)
      throws IOException {
    new Mbox(maxBytes, each).read(in);
  }

  private void read(InputStream in) throws IOException {
    var buffer = new byte[BUFFER];
    int filled = 0;
    boolean startsLine = true;
    for (int n; (n = in.read(buffer, filled, buffer.length - filled)) >= 0; ) {
      filled += n;
      int start = 0;
      for (int i = filled - n; i < filled; i++) {
        if (buffer[i] == '\n') {
          piece(buffer, start, i + 1, startsLine);
          start = i + 1;
          startsLine = true;
        }
      }
      if (start == 0 && filled == buffer.length) {
        piece(buffer, 0, filled, startsLine);
        startsLine = false;
        filled = 0;
      } else {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
      }
    }
    if (filled > 0) {
      piece(buffer, 0, filled, startsLine);
    }
    end();
  }

  private void piece(byte[] b, int start, int end, boolean startsLine) {
    boolean afterGap = heldEmptyLine.length > 0 || !inMessage;
    if (startsLine && afterGap && isSeparator(b, start, end)) {
      end();
      inMessage = true;
      return;
    }
    inMessage = true;
    add(heldEmptyLine, 0, heldEmptyLine.length);
    heldEmptyLine = new byte[0];
    if (startsLine && isEmptyLine(b, start, end)) {
      heldEmptyLine = Arrays.copyOfRange(b, start, end);
    } else {
      add(b, startsLine && isQuotedFrom(b, start, end) ? start + 1 : start, end);
    }
  }

  private void add(byte[] b, int start, int end) {
    if (message.size() + (long) (end - start) > maxBytes) {
      tooLarge = true;
    } else if (!tooLarge) {
      message.write(b, start, end - start);
    }
  }

  private void end() {
    if (inMessage) {
      each.accept(tooLarge ? Optional.empty() : Optional.of(new RawMessage(message.toByteArray())));
    }
    message.reset();
    heldEmptyLine = new byte[0];
    tooLarge = false;
    inMessage = false;
  }

  private static boolean isEmptyLine(byte[] b, int start, int end) {
    int length = end - start;
    return length == 1 && b[start] == '\n'
        || length == 2 && b[start] == '\r' && b[start + 1] == '\n';
  }

  static boolean startsWithFrom(byte[] b, int start, int end) {
    return end - start >= 5
        && b[start] == 'F'
        && b[start + 1] == 'r'
        && b[start + 2] == 'o'
        && b[start + 3] == 'm'
        && b[start + 4] == ' ';
  }

  /** A time of day tells a separator from a sentence that begins with "From". */
  private static boolean isSeparator(byte[] b, int start, int end) {
    if (!startsWithFrom(b, start, end)) {
      return false;
    }
    for (int i = start + 6; i + 2 < end; i++) {
      if (b[i] == ':' && isDigit(b[i - 1]) && isDigit(b[i + 1]) && isDigit(b[i + 2])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuotedFrom(byte[] b, int start, int end) {
    int i = start;
    while (i < end && b[i] == '>') {
      i++;
    }
    return i > start && startsWithFrom(b, i, end);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
