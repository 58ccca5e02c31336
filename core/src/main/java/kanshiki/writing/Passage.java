package kanshiki.writing;

import kanshiki.evidence.Evidence;

/**
 * A stretch of text that the reader sees.
 *
 * @param place {@code Subject} or {@code body}
 */
public record Passage(String place, String text) {
  /** Characters shown on either side of the words in question. */
  private static final int AROUND = 20;

  /** The words from {@code start} to {@code end} with a little of their line around them. */
  Evidence quote(int start, int end) {
    int from = Math.max(start - AROUND, lineStart(start));
    int to = Math.min(end + AROUND, lineEnd(end));
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    if (to < text.length() && to > 0 && Character.isHighSurrogate(text.charAt(to - 1))) {
      to++;
    }
    return Evidence.claimed(place, text.substring(from, to).strip());
  }

  /** Where the line of the character at {@code position} begins. */
  int lineStart(int position) {
    return position == 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
  }

  /** Where the line of the character at {@code position} ends. */
  int lineEnd(int position) {
    int end = text.indexOf('\n', position);
    return end < 0 ? text.length() : end;
  }
}
