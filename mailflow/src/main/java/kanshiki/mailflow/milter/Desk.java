package kanshiki.mailflow.milter;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;

/**
 * Has mails judged for the connections, a bounded number at once. Thread-safe.
 *
 * <p>On threads of the system: an examination that never ends costs one of them, and the others go
 * on.
 */
final class Desk implements AutoCloseable {
  /** What comes a little after the deadline is still taken. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** How long an examination without questions outside may take, waiting in line included. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** How often the server is told that we are still at it. */
  private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(5);

  private final Judge judge;
  private final ThreadPoolExecutor asking;
  private final ThreadPoolExecutor alone;

  /** Why there is no judgement, as the header field names it. */
  static final class NoJudgementException extends Exception {
    private static final long serialVersionUID = 1;

    NoJudgementException(String reason, Throwable cause) {
      super(reason, cause);
    }

    NoJudgementException(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /** Tells the server that the mail is being worked on. */
  @FunctionalInterface
  interface Sign {
    void give() throws IOException;
  }

  /**
   * @param atOnce mails examined at once, most of them waiting for answers
   * @param waiting mails that may wait for that
   */
  Desk(Judge judge, int atOnce, int waiting) {
    this.judge = judge;
    this.asking = pool("milter-judge-", atOnce, waiting);
    this.alone =
        pool("milter-offline-", Math.max(2, Runtime.getRuntime().availableProcessors()), waiting);
  }

  private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
    var pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name(name, 0).factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Judges one mail: with what is answered until the deadline; when that does not come back, with
   * nothing from outside.
   *
   * @throws NoJudgementException when neither comes to a judgement
   * @throws IOException when the server is gone
   */
  Judgement judge(RawMessage mail, Duration deadline, Share share, Sign sign)
      throws NoJudgementException, IOException, InterruptedException {
    try {
      Future<Judgement> asked = submit(asking, mail, deadline, share);
      try {
        return await(asked, deadline.plus(GRACE), sign);
      } catch (TimeoutException e) {
        asked.cancel(true);
      }
      Future<Judgement> offline = submit(alone, mail, Duration.ZERO, share);
      try {
        return await(offline, LONGEST, sign);
      } catch (TimeoutException e) {
        offline.cancel(true);
        throw new NoJudgementException("timeout", e);
      }
    } catch (RejectedExecutionException e) {
      throw new NoJudgementException("overload", e);
    } catch (ExecutionException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      throw new NoJudgementException(
          why instanceof OutOfMemoryError ? "out-of-memory" : "failure", why);
    }
  }

  /** Mails that wait for an examination. */
  int waiting() {
    return asking.getQueue().size() + alone.getQueue().size();
  }

  private Future<Judgement> submit(
      ThreadPoolExecutor pool, RawMessage mail, Duration within, Share share) {
    share.hold();
    try {
      return pool.submit(
          () -> {
            try {
              return judge.judge(mail, within);
            } finally {
              share.release();
            }
          });
    } catch (RejectedExecutionException e) {
      share.release();
      throw e;
    }
  }

  private static Judgement await(Future<Judgement> judgement, Duration longest, Sign sign)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new TimeoutException();
      }
      try {
        return judgement.get(Math.min(left, BETWEEN_SIGNS.toNanos()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        sign.give();
      }
    }
  }

  @Override
  public void close() {
    asking.shutdownNow();
    alone.shutdownNow();
  }
}
