package kanshiki.lookup.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import kanshiki.lookup.Together;
import kanshiki.lookup.net.LiveWire;
import kanshiki.lookup.wire.Wire;

/** The network, ready to be asked about any number of messages at once. Thread-safe. */
public final class World {
  private final SharedWire wire;
  private final Ports ports;
  private final InstantSource clock;
  private final Duration perQuestion;
  private final Duration deadline;

  /**
   * Asks nothing yet.
   *
   * @param perQuestion longest wait for one answer
   * @param deadline longest wait for all answers of one message
   */
  public World(
      LiveWire live, Ports ports, InstantSource clock, Duration perQuestion, Duration deadline) {
    this(new SharedWire(live, clock), ports, clock, perQuestion, deadline);
  }

  private World(
      SharedWire wire, Ports ports, InstantSource clock, Duration perQuestion, Duration deadline) {
    this.wire = wire;
    this.ports = ports;
    this.clock = clock;
    this.perQuestion = perQuestion;
    this.deadline = deadline;
  }

  /**
   * The same network for those who wait less long; what either was told, both know.
   *
   * @param ports what may be asked
   * @param deadline longest wait for all answers of one message
   */
  public World within(Ports ports, Duration deadline) {
    Duration each = perQuestion.compareTo(deadline) < 0 ? perQuestion : deadline;
    return new World(wire, ports, clock, each, deadline);
  }

  /**
   * Repeats what was asked for one message, out of a recording; nothing is asked outside.
   *
   * @param wire gives the recorded replies
   * @param startedAt when the message was taken up then
   */
  public static Session replay(Wire wire, Ports ports, Instant startedAt) {
    return new Session(wire, ports, startedAt, Together.IN_TURN, _ -> {});
  }

  /**
   * Begins with one message; its time runs from now.
   *
   * @param listener told of each reply as it comes
   */
  public Session open(Consumer<Exchange> listener) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Session(
        new DeadlineWire(wire, clock, perQuestion, deadline),
        ports,
        now,
        new VirtualThreads(),
        listener);
  }
}
