package kanshiki.mailflow.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.mailflow.Judgement;
import kanshiki.store.Database;
import kanshiki.store.StoreException;

/**
 * Writes down what the mail flow does, after it was done and without holding it up. Thread-safe; to
 * be closed.
 *
 * <p>What waits to be written is bounded in number and bytes. When the store is slow or gone, what
 * does not fit any more is left out and counted; what waits is written when the store is back.
 */
public final class Diary implements AutoCloseable {
  private static final int MAX_ENTRIES = 10_000;
  private static final int BATCH = 200;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Supplier<Database> store;
  private final InstantSource clock;
  private final long maxBytes;
  private final Consumer<String> trouble;
  private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MAX_ENTRIES);
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong leftOut = new AtomicLong();
  private final Thread writer;
  private volatile boolean ending;
  private volatile Optional<String> failing = Optional.empty();

  private record Entry(
      Action action, Optional<Agreement> agreement, Optional<RecordedCase> followUp) {
    long size() {
      return followUp.map(recorded -> (long) recorded.mail().size()).orElse(0L);
    }
  }

  /**
   * Begins to write.
   *
   * @param store gives the database; throws {@link StoreException} while there is none
   * @param maxBytes of mails that wait to be put into the line of follow-ups
   * @param trouble told when the store fails, and when it is back
   */
  public Diary(
      Supplier<Database> store, InstantSource clock, long maxBytes, Consumer<String> trouble) {
    this.store = store;
    this.clock = clock;
    this.maxBytes = maxBytes;
    this.trouble = trouble;
    this.writer = Thread.ofPlatform().daemon().name("diary").start(this::run);
  }

  /** Notes an action. Never waits. */
  public void note(Action action, Optional<Judgement> judged, Optional<RecordedCase> followUp) {
    var entry = new Entry(action, judged.map(Agreement::of), followUp);
    if (bytes.addAndGet(entry.size()) > maxBytes && entry.size() > 0) {
      bytes.addAndGet(-entry.size());
      leftOut.incrementAndGet();
      entry = new Entry(action, entry.agreement(), Optional.empty());
    }
    if (!waiting.offer(entry)) {
      bytes.addAndGet(-entry.size());
      leftOut.incrementAndGet();
    }
  }

  /** How many actions and follow-ups were left out so far. */
  public long leftOut() {
    return leftOut.get();
  }

  /** How many actions wait to be written. */
  public int waiting() {
    return waiting.size();
  }

  /** Why the store does not take anything now; empty when it does. */
  public Optional<String> failing() {
    return failing;
  }

  private void run() {
    var batch = new ArrayList<Entry>();
    while (true) {
      try {
        if (batch.isEmpty()) {
          Entry first = waiting.poll(200, TimeUnit.MILLISECONDS);
          if (first == null) {
            if (ending) {
              return;
            }
            continue;
          }
          batch.add(first);
          waiting.drainTo(batch, BATCH - 1);
        }
        write(batch);
        batch.forEach(entry -> bytes.addAndGet(-entry.size()));
        batch.clear();
        if (failing.isPresent()) {
          failing = Optional.empty();
          trouble.accept("the store takes entries again");
        }
      } catch (InterruptedException e) {
        leftOut.addAndGet(batch.size() + waiting.size());
        return;
      } catch (RuntimeException | Error e) {
        String why = String.valueOf(e.getMessage());
        if (failing.isEmpty()) {
          trouble.accept("the store takes no entries: " + why);
        }
        failing = Optional.of(why);
        if (!pause()) {
          leftOut.addAndGet(batch.size() + waiting.size());
          return;
        }
      }
    }
  }

  private boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void write(List<Entry> batch) {
    Instant now = clock.instant();
    Map<String, byte[]> archives = new LinkedHashMap<>();
    for (Entry entry : batch) {
      entry
          .followUp()
          .ifPresent(
              recorded ->
                  archives.computeIfAbsent(
                      recorded.mail().sha256(), _ -> FollowUps.archive(recorded)));
    }
    Map<String, Map<Agreement, Integer>> counts = new TreeMap<>();
    for (Entry entry : batch) {
      entry
          .agreement()
          .ifPresent(
              kind ->
                  counts
                      .computeIfAbsent(Agreement.week(entry.action().at()), _ -> new TreeMap<>())
                      .merge(kind, 1, Integer::sum));
    }
    long refused =
        store
            .get()
            .inTransaction(
                handle -> {
                  Journal.write(handle, batch.stream().map(Entry::action).toList());
                  counts.forEach(
                      (week, kinds) ->
                          kinds.forEach((kind, more) -> Journal.count(handle, week, kind, more)));
                  return archives.entrySet().stream()
                      .filter(each -> !FollowUps.add(handle, each.getKey(), each.getValue(), now))
                      .count();
                });
    leftOut.addAndGet(refused);
  }

  /**
   * Writes what waits, and ends.
   *
   * @param longest after which the rest is left out
   */
  public void finish(Duration longest) throws InterruptedException {
    ending = true;
    if (!writer.join(longest)) {
      writer.interrupt();
      writer.join(Duration.ofSeconds(5));
    }
  }

  @Override
  public void close() {
    try {
      finish(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
