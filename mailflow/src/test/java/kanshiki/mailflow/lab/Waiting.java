package kanshiki.mailflow.lab;

import java.io.IOException;

/** Waits for what servers do in their own time. */
public final class Waiting {
  private static final int LOOKS = 1200;

  private Waiting() {}

  /** Something that may have come true. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws IOException;
  }

  /**
   * Waits, a minute at most, until {@code condition} holds.
   *
   * @param what is waited for, for the exception
   */
  public static void until(String what, Condition condition) throws IOException {
    for (int i = 0; i < LOOKS; i++) {
      if (condition.holds()) {
        return;
      }
      Ports.pause();
    }
    throw new IOException("it did not come true that " + what);
  }
}
