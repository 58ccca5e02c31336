package kanshiki.lookup.net;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long one question may still take. Counts the machine's steady clock, not the day's time. */
final class Patience {
  private final long end;

  private Patience(long end) {
    this.end = end;
  }

  static Patience of(Duration time) {
    return new Patience(System.nanoTime() + time.toNanos());
  }

  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean isOver() {
    return end - System.nanoTime() <= 0;
  }

  /** For the time-outs of sockets, where 0 would mean forever. */
  int leftMillis() {
    return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
  }

  /** The shorter of this and {@code time} from now. */
  Patience atMost(Duration time) {
    return new Patience(Math.min(end, System.nanoTime() + time.toNanos()));
  }

  /** Waits, but no longer than this lasts. */
  void rest(Duration time) {
    LockSupport.parkNanos(Math.min(time.toNanos(), left().toNanos()));
  }
}
