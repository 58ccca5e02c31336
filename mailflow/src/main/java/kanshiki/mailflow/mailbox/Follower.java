package kanshiki.mailflow.mailbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import kanshiki.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Follows a folder: hands over every mail that comes into it once, over lost connections, restarts
 * of either side, and new UIDVALIDITYs. Runs on a thread of its own; its methods are thread-safe.
 *
 * <p>A folder is read in windows of UIDs, so that its size does not matter. When it is met for the
 * first time, it is read from now on, or as far back as {@code lookBack} says. When its UIDVALIDITY
 * changes, what came since it was last looked at is handed over again: whoever takes it knows it by
 * its fingerprint.
 */
public final class Follower {
  /** UIDs asked for at once: as many as there may be mails in one answer. */
  private static final long WINDOW = 500;

  /** A desert of UIDs is crossed in steps that grow up to this. */
  private static final long WIDEST = 16_384;

  /** Mails handed over at once. */
  private static final int BATCH = 8;

  /** Places looked at in one search by date. */
  private static final int PLACES = 1000;

  private final Follow what;
  private final MailboxMemory memory;
  private final Receiver receiver;
  private final InstantSource clock;
  private final SSLSocketFactory tls;
  private final Thread thread;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile @Nullable ImapConnection connection;
  private volatile @Nullable OpenFolder idling;
  private long renumberedBelow;
  private volatile Optional<String> trouble = Optional.of("not connected yet");

  /**
   * What is followed, and how.
   *
   * @param name what logs call it
   * @param lookBack how old mails may be that are handed over when the folder is met first; zero:
   *     from now on
   * @param readOnly whether the server is to refuse every change
   */
  public record Follow(
      String name,
      Account account,
      PasswordFile password,
      String folder,
      Duration lookBack,
      boolean readOnly,
      Pace pace) {}

  /** Takes what comes. Called by one thread. */
  public interface Receiver {
    /** A folder is open, and will be followed from now on. */
    void connected(OpenFolder folder) throws IOException;

    /**
     * Mails have come. When this returns, they count as dealt with; after an exception they are
     * handed over again.
     *
     * @param extent of the folder; its validity is that of the mails' UIDs
     * @param renumbered whether they lay in the folder when all of it was numbered anew
     */
    void arrived(OpenFolder folder, Extent extent, List<Listed> mails, boolean renumbered)
        throws IOException, InterruptedException;

    /** Nothing more has come for now; called at least once every {@link Pace#idle}. */
    void quiet(OpenFolder folder) throws IOException, InterruptedException;

    /** Something an operator should know, in one line without a mail's content. */
    void trouble(String what);
  }

  private Follower(
      Follow what,
      MailboxMemory memory,
      Receiver receiver,
      SSLSocketFactory tls,
      InstantSource clock) {
    this.what = what;
    this.memory = memory;
    this.receiver = receiver;
    this.tls = tls;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("mailbox-" + what.name()).unstarted(this::run);
  }

  /**
   * Begins to follow.
   *
   * @param tls whose trusted authorities count
   */
  public static Follower start(
      Follow what,
      MailboxMemory memory,
      Receiver receiver,
      SSLSocketFactory tls,
      InstantSource clock) {
    var follower = new Follower(what, memory, receiver, tls, clock);
    follower.thread.start();
    return follower;
  }

  private void run() {
    Duration wait = what.pace().first();
    while (!isEnding()) {
      try {
        follow();
      } catch (IOException | StoreException e) {
        if (trouble.isEmpty()) {
          wait = what.pace().first();
        }
        String why = String.valueOf(e.getMessage());
        if (!isEnding() && !trouble.equals(Optional.of(why))) {
          receiver.trouble(why);
        }
        trouble = Optional.of(why);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        trouble = Optional.of(String.valueOf(e));
        receiver.trouble(String.valueOf(e));
      }
      if (pause(wait)) {
        return;
      }
      wait = longer(wait);
    }
  }

  private Duration longer(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(what.pace().longest()) > 0 ? what.pace().longest() : twice;
  }

  private boolean isEnding() {
    return end.getCount() == 0;
  }

  /** Waits; true when the end has come. */
  private boolean pause(Duration wait) {
    try {
      return end.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  private void follow() throws IOException, InterruptedException {
    try (var open = ImapConnection.open(what.account(), what.password().read(), tls)) {
      connection = open;
      Optional<OpenFolder> found = open.open(what.folder(), what.readOnly());
      if (found.isEmpty()) {
        throw new IOException("there is no folder " + what.folder());
      }
      try (OpenFolder folder = found.get()) {
        receiver.connected(folder);
        while (!isEnding()) {
          int count = folder.count();
          catchUp(folder);
          trouble = Optional.empty();
          if (isEnding()) {
            return;
          }
          receiver.quiet(folder);
          // What was told of while we were at it is not told again by IDLE.
          if (folder.count() == count) {
            await(folder);
          }
        }
      }
    } finally {
      connection = null;
    }
  }

  private void await(OpenFolder folder) throws IOException {
    if (!folder.connection().offers("IDLE")) {
      if (!pause(what.pace().poll())) {
        folder.poll();
      }
      return;
    }
    idling = folder;
    try {
      if (!isEnding()) {
        folder.idle(what.pace().idle());
      }
    } finally {
      idling = null;
    }
  }

  private void catchUp(OpenFolder folder) throws IOException, InterruptedException {
    Extent now = folder.extent();
    long next = beginning(folder, now);
    long window = WINDOW;
    while (next < now.next() && !isEnding()) {
      long last = Math.min(next + window, now.next()) - 1;
      List<Listed> mails = folder.list(next, last);
      for (int i = 0; i < mails.size() && !isEnding(); i += BATCH) {
        List<Listed> batch = mails.subList(i, Math.min(i + BATCH, mails.size()));
        receiver.arrived(folder, now, batch, batch.getLast().uid() < renumberedBelow);
        next = batch.getLast().uid() + 1;
        note(now, next);
      }
      if (!isEnding()) {
        next = last + 1;
        window = mails.isEmpty() ? Math.min(window * 2, WIDEST) : WINDOW;
      }
    }
    note(now, next);
  }

  private void note(Extent now, long next) {
    memory.progress(
        what.account().id(),
        what.folder(),
        new MailboxMemory.Progress(new Extent(now.validity(), next), clock.instant()));
  }

  /** The least UID that was not handed over yet. */
  private long beginning(OpenFolder folder, Extent now) throws IOException {
    Optional<MailboxMemory.Progress> before = memory.progress(what.account().id(), what.folder());
    if (before.isPresent() && before.get().extent().validity() == now.validity()) {
      return before.get().extent().next();
    }
    renumberedBelow = before.isPresent() ? now.next() : 0;
    Instant back = clock.instant().minus(what.lookBack());
    Instant since =
        before.map(MailboxMemory.Progress::at).filter(at -> at.isBefore(back)).orElse(back);
    if (before.isEmpty() && what.lookBack().isZero()) {
      return now.next();
    }
    return firstSince(folder, since).orElse(now.next());
  }

  /**
   * The least UID of the mails that came on the day before {@code moment} or later. Looks from the
   * end of the folder up to the first thousand without any: a folder is nearly in the order of
   * arrival.
   */
  private static Optional<Long> firstSince(OpenFolder folder, Instant moment) throws IOException {
    var day =
        moment
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .minusDays(1); // the server counts days in its own zone
    Optional<Long> least = Optional.empty();
    for (int last = folder.count(); last > 0; last -= PLACES) {
      Optional<Long> found = folder.leastSince(Math.max(1, last - PLACES + 1), last, day);
      if (found.isEmpty()) {
        return least;
      }
      least = Optional.of(Math.min(found.get(), least.orElse(found.get())));
    }
    return least;
  }

  /** Why it does not follow at present; empty when it does. */
  public Optional<String> trouble() {
    return trouble;
  }

  /**
   * Ends after the mails at hand are dealt with.
   *
   * @param longest after which the connection is cut
   */
  public void finish(Duration longest) throws InterruptedException {
    end.countDown();
    OpenFolder asleep = idling;
    if (asleep != null) {
      Thread.ofVirtual().name("imap-wake").start(asleep::wake);
    }
    if (!thread.join(longest)) {
      ImapConnection open = connection;
      if (open != null) {
        open.cut();
      }
      thread.interrupt();
      thread.join(Duration.ofSeconds(5));
    }
  }
}
