package kanshiki.mailflow.desk;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kanshiki.store.StoreException;

/**
 * Sends the answers that wait, one after the other, on a thread of its own. Thread-safe.
 *
 * <p>What the server does not take now is tried again after longer and longer whiles, for two days.
 * When the process ends between the server's yes and our noting it, the answer is sent once more,
 * under the same Message-ID.
 */
final class Postman {
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(2);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final String desk;
  private final DeskMemory memory;
  private final Smtp smtp;
  private final DeskListener listener;
  private final InstantSource clock;
  private final Duration first;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile boolean ending;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param first before the first new attempt; then twice as long each time
   */
  Postman(
      String desk,
      DeskMemory memory,
      Smtp smtp,
      DeskListener listener,
      InstantSource clock,
      Duration first) {
    this.desk = desk;
    this.memory = memory;
    this.smtp = smtp;
    this.listener = listener;
    this.clock = clock;
    this.first = first;
    this.thread = Thread.ofVirtual().name("desk-postman").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Tells that there is something to be sent. */
  void ring() {
    bell.release();
  }

  /** Why nothing can be sent at present; empty when it can. */
  Optional<String> trouble() {
    return trouble;
  }

  private void run() {
    while (!ending) {
      boolean more = false;
      try {
        more = deliver();
      } catch (StoreException e) {
        trouble = Optional.of(String.valueOf(e.getMessage()));
      } catch (RuntimeException | Error e) {
        trouble = Optional.of(String.valueOf(e));
        listener.trouble(String.valueOf(e));
      }
      if (!more) {
        try {
          boolean rung = bell.tryAcquire(first.toMillis(), TimeUnit.MILLISECONDS);
          if (rung) {
            bell.drainPermits();
          }
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  /** Sends one; false when none is due. */
  private boolean deliver() {
    Instant now = clock.instant();
    Optional<DeskMemory.Outgoing> next = memory.take(desk, now);
    if (next.isEmpty()) {
      return false;
    }
    DeskMemory.Outgoing outgoing = next.get();
    try {
      smtp.send(outgoing.recipient(), outgoing.mail().bytes());
      memory.done(outgoing);
      trouble = Optional.empty();
      listener.sent(true, outgoing.attempts());
    } catch (Smtp.RefusedException e) {
      memory.done(outgoing);
      listener.sent(false, outgoing.attempts());
      listener.trouble(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      if (!trouble.equals(Optional.of(why))) {
        listener.trouble(why);
      }
      trouble = Optional.of(why);
      Duration wait = wait(outgoing.attempts());
      if (waited(outgoing.attempts()).compareTo(GIVE_UP_AFTER) > 0) {
        memory.done(outgoing);
        listener.sent(false, outgoing.attempts());
      } else {
        memory.later(outgoing, now.plus(wait));
      }
    }
    return true;
  }

  private Duration wait(int attempts) {
    Duration wait = first.multipliedBy(1L << Math.min(20, Math.max(0, attempts - 1)));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private Duration waited(int attempts) {
    Duration sum = Duration.ZERO;
    for (int i = 1; i <= Math.min(attempts, 10_000); i++) {
      sum = sum.plus(wait(i));
    }
    return sum;
  }

  /** Ends after the answer at hand. */
  void finish(Duration longest) throws InterruptedException {
    ending = true;
    bell.release();
    if (!thread.join(longest)) {
      thread.interrupt();
    }
  }
}
