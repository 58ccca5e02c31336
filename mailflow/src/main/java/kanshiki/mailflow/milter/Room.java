package kanshiki.mailflow.milter;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that mails may take up at once. Thread-safe.
 *
 * <p>A mail is counted with all that its examination makes of it, not with its bytes alone.
 */
final class Room {
  /** An examination holds the mail, its decoded parts, their text and what is read out of it. */
  private static final int TIMES = 6;

  private static final int UNIT = 1 << 10;

  /** What the smallest mail costs. */
  private static final int LEAST = 256;

  private static final int PATIENCE_SECONDS = 10;

  private final Semaphore units;
  private final int all;

  /**
   * @param bytes of memory
   */
  Room(long bytes) {
    this.all = (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST, bytes / UNIT));
    this.units = new Semaphore(all);
  }

  /** A share that holds nothing yet. */
  Share share() {
    return new Share(this);
  }

  /** The largest mail for which there is room when it is alone. */
  long largest() {
    return (long) all * UNIT / TIMES;
  }

  static int units(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, LEAST + bytes * TIMES / UNIT);
  }

  /** Waits a while for room: meanwhile the server waits too, which holds back its senders. */
  boolean take(int more) {
    try {
      return more <= all && units.tryAcquire(more, PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void giveBack(int taken) {
    units.release(taken);
  }
}
