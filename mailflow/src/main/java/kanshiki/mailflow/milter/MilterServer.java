package kanshiki.mailflow.milter;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kanshiki.mailflow.Judge;

/**
 * Listens for mail servers and serves each on a virtual thread. Thread-safe; to be closed.
 *
 * <p>When all connections are taken, further ones wait in the system's queue: the server's patience
 * holds back its senders.
 */
public final class MilterServer implements AutoCloseable {
  private static final int BACKLOG = 200;
  private static final Duration SETTLING = Duration.ofMillis(500);

  private final Bounds bounds;
  private final Desk desk;
  private final Room room;
  private final MilterListener listener;
  private final InstantSource clock;
  private final Semaphore free;
  private final Set<MilterSession> sessions = ConcurrentHashMap.newKeySet();
  private volatile MilterPolicy policy;
  private volatile ServerSocket socket;
  private volatile boolean ending;

  /**
   * How much is taken on at once.
   *
   * @param connections of mail servers
   * @param examinations at once; most of the time they wait for answers
   * @param memory in bytes, that mails and their examinations may take up
   */
  public record Bounds(int connections, int examinations, long memory) {
    /** For a heap of {@code bytes}; the program itself needs some 100 MB of it. */
    public static Bounds forHeap(long bytes) {
      return new Bounds(500, 32, Math.max(bytes / 8, bytes - (96L << 20)));
    }
  }

  /**
   * Listens from now on.
   *
   * @throws IOException when the address cannot be listened on
   */
  public static MilterServer start(
      InetSocketAddress listen,
      MilterPolicy policy,
      Judge judge,
      Bounds bounds,
      MilterListener listener,
      InstantSource clock)
      throws IOException {
    return new MilterServer(open(listen), policy, judge, bounds, listener, clock);
  }

  private MilterServer(
      ServerSocket socket,
      MilterPolicy policy,
      Judge judge,
      Bounds bounds,
      MilterListener listener,
      InstantSource clock) {
    this.socket = socket;
    this.policy = policy;
    this.bounds = bounds;
    this.desk = new Desk(judge, bounds.examinations(), bounds.connections());
    this.room = new Room(bounds.memory());
    this.listener = listener;
    this.clock = clock;
    this.free = new Semaphore(bounds.connections());
    accept(socket);
  }

  private static ServerSocket open(InetSocketAddress listen) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(listen, BACKLOG);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  /** From the next mail on, everything goes by {@code next}. */
  public void policy(MilterPolicy next) {
    policy = next;
  }

  /** Listens elsewhere from now on; connections that are there stay. */
  public void move(InetSocketAddress listen) throws IOException {
    ServerSocket before = socket;
    ServerSocket next = open(listen);
    socket = next;
    accept(next);
    before.close();
  }

  /** Connections that are served now. */
  public int connections() {
    return sessions.size();
  }

  /** Mails that wait for their examination. */
  public int waiting() {
    return desk.waiting();
  }

  private void accept(ServerSocket on) {
    Thread.ofPlatform().daemon().name("milter-accept").start(() -> acceptAll(on));
  }

  private void acceptAll(ServerSocket on) {
    while (!on.isClosed()) {
      try {
        free.acquire();
      } catch (InterruptedException e) {
        return;
      }
      try {
        serve(on.accept());
      } catch (IOException e) {
        free.release();
        if (!on.isClosed()) {
          listener.trouble("milter: no connection could be taken (" + e.getMessage() + ")");
          pause();
        }
      } catch (RuntimeException | Error e) {
        free.release();
        listener.trouble("milter: internal error: " + e);
        pause();
      }
    }
  }

  /** Without file handles or memory, trying again at once would only burn time. */
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket connection) {
    var session = new MilterSession(connection, () -> policy, desk, room, listener, clock);
    sessions.add(session);
    Thread.ofVirtual()
        .name("milter-session")
        .start(
            () -> {
              try {
                session.run();
              } finally {
                sessions.remove(session);
                free.release();
              }
            });
    if (ending) {
      session.end();
    }
  }

  /**
   * Takes no more connections, and waits until the mails under way have their answers.
   *
   * @param longest after which the rest is dropped, whereupon their servers do as their settings
   *     say
   */
  public void finish(Duration longest) throws InterruptedException {
    ending = true;
    try {
      socket.close();
    } catch (IOException e) {
      listener.trouble("milter: " + e.getMessage());
    }
    sessions.forEach(MilterSession::end);
    long start = System.nanoTime();
    while (!sessions.isEmpty() && System.nanoTime() - start < longest.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(20);
      // A server that was promised an answer may not have been heard yet.
      if (System.nanoTime() - start > SETTLING.toNanos()) {
        sessions.forEach(MilterSession::endIfIdle);
      }
    }
    sessions.forEach(MilterSession::close);
    desk.close();
  }

  /** Ends at once. */
  @Override
  public void close() {
    try {
      finish(Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How much is taken on at once. */
  public Bounds bounds() {
    return bounds;
  }
}
