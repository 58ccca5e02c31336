package kanshiki.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The boundaries that are open while a message is scanned, outermost first (RFC 2046 section
 * 5.1.1).
 *
 * <p>A line is compared by its hash first, so thousands of similar lines under dozens of open
 * boundaries stay cheap.
 */
final class Boundaries {
  /** Nothing matched. */
  static final int NONE = -1;

  /** Longest boundary taken; RFC 2046 allows 70 characters. */
  private static final int MAX_LENGTH = 998;

  private final List<Open> open = new ArrayList<>();
  private int longest;

  private static final class Open {
    final byte[] bytes;
    final int hash;
    boolean closed;

    Open(byte[] bytes) {
      this.bytes = bytes;
      this.hash = hash(bytes, 0, bytes.length);
    }
  }

  /** Opens one level; an empty boundary never matches. */
  void push(String boundary) {
    byte[] bytes = boundary.getBytes(StandardCharsets.UTF_8);
    longest = Math.max(longest, Math.min(bytes.length, MAX_LENGTH));
    open.add(new Open(bytes));
  }

  int size() {
    return open.size();
  }

  void pop() {
    open.removeLast();
  }

  /** The closing delimiter of this level was seen: its boundary no longer counts. */
  void close(int level) {
    open.get(level).closed = true;
  }

  boolean isClosed(int level) {
    return open.get(level).closed;
  }

  static int level(int match) {
    return match >> 1;
  }

  static boolean isClosing(int match) {
    return (match & 1) == 1;
  }

  /** Whether a line is a delimiter, and of which level: the innermost one that fits. */
  int match(byte[] bytes, int from, int to) {
    if (longest == 0 || to - from < 3 || bytes[from] != '-' || bytes[from + 1] != '-') {
      return NONE;
    }
    int end = to;
    while (end > from + 2 && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
      end--;
    }
    int start = from + 2;
    if (end - start > longest + 2) {
      return NONE;
    }
    int level = find(bytes, start, end);
    if (level >= 0) {
      return level << 1;
    }
    if (end - start > 2 && bytes[end - 1] == '-' && bytes[end - 2] == '-') {
      level = find(bytes, start, end - 2);
      if (level >= 0) {
        return level << 1 | 1;
      }
    }
    return NONE;
  }

  private int find(byte[] bytes, int start, int end) {
    int hash = hash(bytes, start, end);
    for (int level = open.size() - 1; level >= 0; level--) {
      Open candidate = open.get(level);
      if (candidate.hash == hash
          && !candidate.closed
          && candidate.bytes.length > 0
          && Arrays.equals(candidate.bytes, 0, candidate.bytes.length, bytes, start, end)) {
        return level;
      }
    }
    return NONE;
  }

  private static int hash(byte[] bytes, int start, int end) {
    int hash = 1;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }
}
