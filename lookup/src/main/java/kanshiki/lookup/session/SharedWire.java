package kanshiki.lookup.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.net.LiveWire;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/**
 * What all messages share: replies that are still good, and questions under way, so that a hundred
 * mails of one wave ask once. Thread-safe.
 */
final class SharedWire {
  private static final long MAX_BYTES = 64L << 20;

  /** An entry's own weight, beside its body. */
  private static final int ENTRY_BYTES = 500;

  private static final Duration REGISTERS = Duration.ofHours(1);

  /** A fraud's page may be gone within the hour; a wave of one mail comes within minutes. */
  private static final Duration PAGES = Duration.ofMinutes(10);

  /** However long a name server says; a report should not rest on what was true yesterday. */
  private static final Duration LONGEST_DNS = Duration.ofHours(1);

  private static final Duration NEGATIVE_DNS = Duration.ofMinutes(1);

  private final LiveWire live;
  private final InstantSource clock;
  private final Map<String, FutureTask<Reply>> underWay = new ConcurrentHashMap<>();
  private final Cache<String, Reply.Received> kept =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((String key, Reply.Received reply) -> ENTRY_BYTES + reply.body().length)
          .expireAfter(Expiry.creating((String key, Reply.Received reply) -> goodFor(key, reply)))
          .build();

  SharedWire(LiveWire live, InstantSource clock) {
    this.live = live;
    this.clock = clock;
  }

  Reply ask(Request request, Duration time) {
    String key = request.key();
    Reply.Received known = kept.getIfPresent(key);
    if (known != null) {
      return known;
    }
    var mine = new FutureTask<>(() -> live.ask(request, time));
    FutureTask<Reply> first = underWay.putIfAbsent(key, mine);
    if (first != null) {
      return await(first, time, request);
    }
    try {
      mine.run();
      Reply reply = await(mine, time, request);
      if (reply instanceof Reply.Received received && isWorthKeeping(request, received)) {
        kept.put(key, received);
      }
      return reply;
    } finally {
      underWay.remove(key, mine);
    }
  }

  private Reply await(FutureTask<Reply> task, Duration time, Request request) {
    try {
      return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return new Reply.Failed(Trouble.TIMEOUT, source(request), clock.instant());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the network must not throw", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Failed(Trouble.DEADLINE, source(request), clock.instant());
    }
  }

  static String source(Request request) {
    return switch (request) {
      case Request.Query _ -> "dns";
      case Request.Http http -> http.uri().getScheme() + "://" + http.uri().getHost();
      case Request.Whois whois -> "whois " + whois.server().replaceFirst(":43$", "");
      case Request.Table table -> table.table();
      case Request.Picture _ -> "tesseract";
      case Request.Visit _ -> "browser";
    };
  }

  private static boolean isWorthKeeping(Request request, Reply.Received reply) {
    return switch (request) {
      case Request.Query _ -> true;
      case Request.Http http ->
          http.body().isEmpty() && (reply.status() == 200 || reply.status() == 404);
      case Request.Whois _ -> true;
      case Request.Table _ -> false;
      case Request.Picture _ -> true;
      case Request.Visit _ -> true;
    };
  }

  private static Duration goodFor(String key, Reply.Received reply) {
    if (key.startsWith("page ")) {
      return PAGES;
    }
    return key.startsWith("dns ") ? timeToLive(reply) : REGISTERS;
  }

  /** The shortest of the answer's times to live; for "nothing there" that of the SOA (RFC 2308). */
  private static Duration timeToLive(Reply.Received reply) {
    try {
      var message = new Message(reply.body());
      long seconds = LONGEST_DNS.toSeconds();
      for (Record each : message.getSection(Section.ANSWER)) {
        seconds = Math.min(seconds, each.getTTL());
      }
      if (message.getSection(Section.ANSWER).isEmpty()) {
        seconds = NEGATIVE_DNS.toSeconds();
        for (Record each : message.getSection(Section.AUTHORITY)) {
          if (each instanceof SOARecord soa) {
            seconds = Math.min(Math.min(soa.getMinimum(), soa.getTTL()), seconds);
          }
        }
      }
      return Duration.ofSeconds(Math.max(1, seconds));
    } catch (IOException e) {
      return Duration.ofSeconds(1);
    }
  }
}
