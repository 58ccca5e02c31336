package kanshiki.app.cli;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on several tasks at once and hands over their results in the order of the tasks, on the
 * thread that brings them.
 *
 * <p>Only a bounded number of tasks, and of bytes held by them, is under way: bringing another one
 * waits for the oldest.
 */
final class InOrder<T> implements AutoCloseable {
  /** Tasks under way for each worker: enough to ride out one slow task. */
  private static final int TASKS_PER_JOB = 16;

  /** Bytes that waiting tasks may hold; one larger task is let through alone. */
  private static final long MAX_BYTES = 64L << 20;

  private record Task<T>(Future<T> result, long bytes) {}

  private final ArrayDeque<Task<T>> underWay = new ArrayDeque<>();
  private final ExecutorService workers;
  private final int window;
  private final Consumer<T> results;
  private long bytesUnderWay;

  InOrder(int jobs, Consumer<T> results) {
    this.workers = Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().factory());
    this.window = jobs * TASKS_PER_JOB;
    this.results = results;
  }

  /** Brings a task that holds {@code bytes}; hands over results that are ready. */
  void submit(Callable<T> task, long bytes) {
    while (!underWay.isEmpty()
        && (underWay.size() >= window || bytesUnderWay + bytes > MAX_BYTES)) {
      handOver();
    }
    underWay.add(new Task<>(workers.submit(task), bytes));
    bytesUnderWay += bytes;
    while (!underWay.isEmpty() && underWay.getFirst().result().isDone()) {
      handOver();
    }
  }

  /** Waits for all tasks and hands over their results. */
  void finish() {
    while (!underWay.isEmpty()) {
      handOver();
    }
  }

  private void handOver() {
    Task<T> oldest = underWay.removeFirst();
    bytesUnderWay -= oldest.bytes();
    try {
      results.accept(oldest.result().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("a task must not throw", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Drops what is still under way. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
