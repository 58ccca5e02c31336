package kanshiki.lookup.session;

import java.time.Duration;
import java.time.InstantSource;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;

/** Gives every question of one message its time, and none after the message's deadline. */
final class DeadlineWire implements Wire {
  /** A page takes longer than a question, and as much of the message's time as is left. */
  private static final Duration VISIT = Duration.ofSeconds(30);

  private final SharedWire wire;
  private final InstantSource clock;
  private final Duration perQuestion;
  private final long end;

  DeadlineWire(SharedWire wire, InstantSource clock, Duration perQuestion, Duration deadline) {
    this.wire = wire;
    this.clock = clock;
    this.perQuestion = perQuestion;
    this.end = System.nanoTime() + deadline.toNanos();
  }

  @Override
  public Reply ask(Request request) {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (request instanceof Request.Table) {
      return wire.ask(request, perQuestion); // at hand: nobody is waited for
    }
    if (!left.isPositive()) {
      return late(request);
    }
    Duration most = request instanceof Request.Visit ? VISIT : perQuestion;
    Duration time = left.compareTo(most) < 0 ? left : most;
    Reply reply = wire.ask(request, time);
    boolean cutShort = reply instanceof Reply.Failed no && no.why() == Trouble.TIMEOUT;
    return cutShort && time.compareTo(most) < 0 ? late(request) : reply;
  }

  private Reply late(Request request) {
    return new Reply.Failed(Trouble.DEADLINE, SharedWire.source(request), clock.instant());
  }
}
