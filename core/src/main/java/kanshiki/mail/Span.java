package kanshiki.mail;

/** A stretch of a message's raw bytes: {@code start} inclusive, {@code end} exclusive. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }
}
