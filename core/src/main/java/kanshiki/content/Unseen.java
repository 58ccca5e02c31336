package kanshiki.content;

/**
 * A run of text that the mail carries but its reader does not see.
 *
 * @param text white space folded; not empty
 * @param before what is seen right before it on the same line, perhaps empty
 * @param after what is seen right behind it on the same line, perhaps empty
 * @param shownBefore how many characters of its page are seen before it
 */
public record Unseen(String text, Means means, String before, String after, int shownBefore) {
  /** By what the text is kept from the reader. */
  public enum Means {
    /** {@code display:none}, {@code visibility:hidden}, the {@code hidden} attribute. */
    NOT_DISPLAYED,
    /** Letters of less than two pixels. */
    TINY,
    /** Letters in the colour of what is behind them, or nearly so. */
    BACKGROUND_COLOUR,
    /** Opacity of nothing, or a transparent colour. */
    TRANSPARENT,
    /** Moved so far that it lies outside the window. */
    OFF_SCREEN,
    /** In a box of no size, cut off or shrunk to nothing. */
    NO_ROOM,
    /** Hidden in a wide window only: meant for a telephone. */
    OTHER_SCREEN
  }

  /**
   * Whether it stands inside a word: letters or digits touch it on both sides, and the reader reads
   * them as one.
   */
  public boolean splitsWord() {
    return !before.isEmpty()
        && !after.isEmpty()
        && Character.isLetterOrDigit(before.codePointBefore(before.length()))
        && Character.isLetterOrDigit(after.codePointAt(0));
  }
}
