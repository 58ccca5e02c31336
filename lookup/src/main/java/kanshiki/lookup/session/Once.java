package kanshiki.lookup.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;

/** Asks each question once, and remembers all that was asked. Thread-safe. */
public final class Once implements Wire {
  private final Wire wire;
  private final Consumer<Exchange> listener;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();

  private record Asked(Request request, FutureTask<Reply> reply) {}

  /**
   * Asks nothing yet.
   *
   * @param listener told of each reply as it comes, on the thread that waited for it
   */
  public Once(Wire wire, Consumer<Exchange> listener) {
    this.wire = wire;
    this.listener = listener;
  }

  @Override
  public Reply ask(Request request) {
    var mine = new Asked(request, new FutureTask<>(() -> wire.ask(request)));
    Asked first = asked.putIfAbsent(request.key(), mine);
    if (first == null) {
      mine.reply().run();
      Reply reply = reply(mine);
      listener.accept(new Exchange(request, reply));
      return reply;
    }
    return reply(first);
  }

  /** All that was asked and answered so far, in the order of the keys. */
  public List<Exchange> exchanges() {
    var all = new ArrayList<Exchange>();
    for (Asked each : asked.values()) {
      if (each.reply().isDone()) {
        all.add(new Exchange(each.request(), reply(each)));
      }
    }
    all.sort(Comparator.comparing(exchange -> exchange.request().key()));
    return all;
  }

  private static Reply reply(Asked asked) {
    try {
      return asked.reply().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a wire must not throw", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
