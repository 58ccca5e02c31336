package kanshiki.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the messages of an mbox file one after another, so that its size does not matter (RFC 4155
 * and its dialects). Not thread-safe.
 *
 * <p>A message starts at a {@code From } line at the start or behind a blank line, when that line
 * ends in a time and a year as every writer puts them: mails in the dialects that quote nothing
 * (mboxcl2) hold lines like "From tomorrow on …" behind blank lines. One {@code >} is taken from
 * {@code >From }, {@code >>From } and so on: that is right for mboxrd, right for what mboxo quoted,
 * and wrong only for the rare line that mboxo left alone. Content-Length is not believed; copying
 * between systems makes it lie.
 */
public final class Mbox {
  private static final byte[] LF = {'\n'};
  private static final byte[] CRLF = {'\r', '\n'};
  private static final int BUFFER = 64 << 10;

  /** Longest {@code From } line looked at. */
  private static final int MAX_POSTMARK = 512;

  private final InputStream in;
  private final int maxMessageBytes;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private boolean started;
  private boolean ended;

  /**
   * Reads from {@code in}, which stays the caller's to close.
   *
   * @param maxMessageBytes kept of one message; a longer one is {@linkplain RawMessage#isCut() cut}
   */
  public Mbox(InputStream in, int maxMessageBytes) {
    this.in = in;
    this.maxMessageBytes = maxMessageBytes;
  }

  /** Whether bytes that start a file say that it is an mbox. */
  public static boolean isMbox(byte[] head) {
    int end = 0;
    while (end < head.length && end < MAX_POSTMARK && head[end] != '\n') {
      end++;
    }
    return isPostmark(head, end);
  }

  /** All messages of a file that is in memory. */
  public static List<RawMessage> split(byte[] bytes) {
    var mbox = new Mbox(new ByteArrayInputStream(bytes), bytes.length);
    var messages = new ArrayList<RawMessage>();
    try {
      for (var next = mbox.next(); next.isPresent(); next = mbox.next()) {
        messages.add(next.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading an array", e);
    }
    return messages;
  }

  /**
   * The next message without its {@code From } line; empty at the end. What stands before the first
   * {@code From } line is a message too.
   */
  public Optional<RawMessage> next() throws IOException {
    var message = new ByteArrayOutputStream();
    boolean cut = false;
    boolean any = false;
    boolean blankBefore = !started;
    int heldBlank = 0; // length of a blank line that belongs to the file if a message starts now
    while (!ended) {
      boolean whole = readLine();
      byte[] bytes = line.toByteArray();
      if (bytes.length == 0) {
        ended = true;
        break;
      }
      if (blankBefore && whole && isPostmark(bytes, textEnd(bytes))) {
        boolean first = !started;
        started = true;
        if (!first && any) {
          break;
        }
        blankBefore = false;
        continue;
      }
      started = true;
      any = true;
      if (heldBlank > 0) {
        cut |= !append(message, heldBlank == 2 ? CRLF : LF, 0);
        heldBlank = 0;
      }
      blankBefore = whole && textEnd(bytes) == 0;
      if (blankBefore && bytes.length <= 2) {
        heldBlank = bytes.length;
      } else {
        cut |= !append(message, bytes, isQuotedFrom(bytes) ? 1 : 0);
      }
    }
    // A blank line still held here ends the message in the file, and is no part of it.
    return any ? Optional.of(new RawMessage(message.toByteArray(), cut)) : Optional.empty();
  }

  private boolean append(ByteArrayOutputStream message, byte[] bytes, int from) {
    int length = Math.min(bytes.length - from, maxMessageBytes - message.size());
    message.write(bytes, from, length);
    return length == bytes.length - from;
  }

  /** Reads up to a line feed, or a bufferful of a long line; false when that was not the end. */
  private boolean readLine() throws IOException {
    line.reset();
    while (true) {
      if (at == filled) {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        if (filled == 0) {
          return true;
        }
      }
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      boolean whole = end < filled;
      line.write(buffer, at, (whole ? end + 1 : end) - at);
      at = whole ? end + 1 : end;
      if (whole || line.size() >= BUFFER) {
        return whole;
      }
    }
  }

  private static int textEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  private static boolean isQuotedFrom(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] == '>') {
      at++;
    }
    return at > 0 && startsWithFrom(bytes, at, bytes.length);
  }

  private static boolean startsWithFrom(byte[] bytes, int at, int end) {
    return end - at >= 5
        && bytes[at] == 'F'
        && bytes[at + 1] == 'r'
        && bytes[at + 2] == 'o'
        && bytes[at + 3] == 'm'
        && bytes[at + 4] == ' ';
  }

  private static boolean isPostmark(byte[] bytes, int end) {
    if (!startsWithFrom(bytes, 0, end) || end > MAX_POSTMARK) {
      return false;
    }
    String text = new String(bytes, 5, end - 5, StandardCharsets.ISO_8859_1);
    return hasTime(text) && hasYear(text);
  }

  private static boolean hasTime(String s) {
    for (int i = s.indexOf(':'); i >= 0; i = s.indexOf(':', i + 1)) {
      if (i > 0
          && i + 2 < s.length()
          && Character.isDigit(s.charAt(i - 1))
          && Character.isDigit(s.charAt(i + 1))
          && Character.isDigit(s.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasYear(String s) {
    int digits = 0;
    for (int i = 0; i <= s.length(); i++) {
      char c = i < s.length() ? s.charAt(i) : ' ';
      if (Character.isDigit(c)) {
        digits++;
      } else {
        if (digits == 4 && (s.startsWith("19", i - 4) || s.startsWith("20", i - 4))) {
          return true;
        }
        digits = 0;
      }
    }
    return false;
  }
}
