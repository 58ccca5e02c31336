package kanshiki.content;

/**
 * A piece of text whose characters the mail stores in another order than its reader sees them.
 *
 * @param written as stored
 * @param shown as seen; this is what stands in the visible text
 */
public record Reordered(String written, String shown, Means means) {
  /** What turns the order. */
  public enum Means {
    /** U+202E, RIGHT-TO-LEFT OVERRIDE. */
    OVERRIDE_CHARACTER,
    /** {@code <bdo dir=rtl>}, or {@code unicode-bidi:bidi-override}. */
    OVERRIDE_STYLE,
    /** Letters floated to the right, or laid out in reverse or by numbers. */
    LAYOUT
  }
}
