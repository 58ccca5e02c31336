package kanshiki.writing;

/**
 * A common word met in an uncommon spelling.
 *
 * @param start where it begins in the passage
 * @param end where it ends there
 * @param word as it is spelt
 */
public record OddWord(Passage passage, int start, int end, String word, Kind kind) {
  /** What is odd about the spelling. */
  public enum Kind {
    /** White space stands inside. */
    TORN,
    /** A letter of another script, or a digit, stands for one that looks like it. */
    LOOK_ALIKE,
    /** Half-width and full-width letters stand side by side. */
    MIXED_WIDTH,
    /** A sign such as {@code ◯} stands for a letter. */
    MASKED
  }

  /** The word as it was written. */
  String written() {
    return passage.text().substring(start, end);
  }
}
