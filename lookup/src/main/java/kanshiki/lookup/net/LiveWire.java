package kanshiki.lookup.net;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.RateLimiter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipException;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.visit.Browser;
import kanshiki.lookup.visit.CaptureFile;
import kanshiki.lookup.visit.NoBrowserException;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.page.Capture;
import kanshiki.page.Contact;
import kanshiki.page.Happening;

/**
 * Sends requests over the network. One for the whole program: it keeps connections, remembers which
 * servers fail, and does not ask any server too often. Thread-safe.
 */
public final class LiveWire implements AutoCloseable {
  /**
   * Requests a second to one HTTP or WHOIS server; public ones expect far fewer from one caller.
   */
  private static final int PER_SECOND = 20;

  /** A server that failed so often in a row is left alone for a while. */
  private static final int FAILURES = 5;

  private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

  private static final String BROWSER = "browser";

  private final DnsClient dns;
  private final WebClient web;
  private final WhoisClient whois;
  private final InstantSource clock;
  private final PictureDesk pictures;
  private final Map<String, DataTable> tables;
  private final Connections forPages;
  private final Browser browser;
  private final Map<String, Provider> providers = new ConcurrentHashMap<>();

  /** How one server is treated. */
  private record Provider(RateLimiter<Object> rate, CircuitBreaker<Object> breaker) {
    static Provider create() {
      return new Provider(
          RateLimiter.burstyBuilder(PER_SECOND, Duration.ofSeconds(1)).build(),
          CircuitBreaker.builder().withFailureThreshold(FAILURES).withDelay(LEFT_ALONE).build());
    }
  }

  /**
   * Opens nothing yet.
   *
   * @param plan which servers, and which addresses are allowed
   * @param tables data at hand, by their names
   * @param programs what reads pictures and opens pages; started when first needed
   * @param clock tells when a reply came
   * @param userAgent how HTTP requests introduce themselves
   */
  public LiveWire(
      NetworkPlan plan,
      Map<String, DataTable> tables,
      LocalPrograms programs,
      InstantSource clock,
      String userAgent) {
    this.browser = programs.browser();
    this.pictures = programs.pictures();
    this.clock = clock;
    this.tables = Map.copyOf(tables);
    this.dns = new DnsClient(plan.resolvers());
    var connections =
        new Connections(new Guard(plan.allowPrivate(), plan.named()), plan.detours(), dns);
    this.web = new WebClient(connections, clock, userAgent);
    this.whois = new WhoisClient(connections);
    this.forPages = new Connections(new Guard(plan.allowPrivate(), Set.of()), plan.detours(), dns);
  }

  /** Sends {@code request} and waits at most {@code time} for the reply. */
  public Reply ask(Request request, Duration time) {
    var patience = Patience.of(time);
    return switch (request) {
      case Request.Query query -> ask(query, patience);
      case Request.Http http ->
          politely(WebClient.origin(http.uri()), patience, () -> web.ask(http, patience));
      case Request.Whois question -> ask(question, patience);
      case Request.Table question -> ask(question);
      case Request.Picture picture -> pictures.read(picture, time);
      case Request.Visit visit -> visit(visit, patience);
    };
  }

  /**
   * Fetches a file into {@code to}, unpacked when it is gzip; only the settings name such files.
   * What is there is overwritten, and of no use unless the answer is {@link Downloaded.Fetched}.
   *
   * @param known the version at hand: nothing is fetched when there is none newer
   * @param maxBytes bound of the unpacked file
   * @param time for all of it, redirects included
   */
  public Downloaded download(
      URI from, Downloaded.Version known, Path to, long maxBytes, Duration time) {
    var patience = Patience.of(time);
    try {
      return web.download(from, known, to, maxBytes, patience);
    } catch (TroubleException e) {
      return new Downloaded.Failed(e.trouble(), Optional.empty(), false);
    } catch (InterruptedIOException e) {
      return new Downloaded.Failed(Trouble.TIMEOUT, Optional.empty(), false);
    } catch (ZipException e) {
      return new Downloaded.Failed(Trouble.NONSENSE, Optional.empty(), false);
    } catch (IOException | IllegalArgumentException e) {
      return new Downloaded.Failed(Trouble.UNREACHABLE, Optional.empty(), false);
    }
  }

  private Reply ask(Request.Query query, Patience patience) {
    try {
      DnsClient.Said said = dns.ask(query.name(), query.type(), patience);
      return new Reply.Received(
          said.message().getRcode(),
          Map.of(),
          said.bytes(),
          false,
          "dns " + text(said.server()),
          now());
    } catch (TroubleException e) {
      return new Reply.Failed(e.trouble(), "dns", now());
    }
  }

  private Reply ask(Request.Table question) {
    DataTable table = tables.get(question.table());
    return table == null
        ? new Reply.Failed(Trouble.NOT_FETCHED, question.table(), now())
        : new Reply.Received(
            0, Map.of(), table.find(question.entry()), false, table.source(), now());
  }

  /**
   * Opens the page through a proxy of its own. Servers of the settings are no business of pages.
   */
  private Reply visit(Request.Visit visit, Patience patience) {
    try (ForwardProxy gate = ForwardProxy.open(forPages, patience)) {
      Capture capture = browser.visit(visit.address(), visit.device(), gate, patience.left());
      return new Reply.Received(
          capture.journey().status(),
          Map.of(Request.Visit.HOST, called(capture)),
          CaptureFile.write(capture),
          capture.saw(Happening.CUT),
          BROWSER,
          now());
    } catch (NoBrowserException e) {
      return new Reply.Failed(Trouble.NO_BROWSER, BROWSER, now());
    } catch (IOException e) {
      return new Reply.Failed(Trouble.UNREACHABLE, BROWSER, now());
    }
  }

  private static List<String> called(Capture capture) {
    return capture.journey().contacts().stream()
        .filter(Contact::wasCalled)
        .map(contact -> new HostPort(contact.host(), contact.port()).toString())
        .toList();
  }

  private Reply ask(Request.Whois question, Patience patience) {
    HostPort server = HostPort.parse(question.server()).orElse(null);
    String source = "whois " + question.server().replaceFirst(":43$", "");
    if (server == null) {
      return new Reply.Failed(Trouble.NO_SERVER, source, now());
    }
    return politely(
        source,
        patience,
        () -> {
          Bounded text = whois.ask(server, question.line(), patience);
          return new Reply.Received(0, Map.of(), text.bytes(), text.isCut(), source, now());
        });
  }

  private interface Call {
    Reply make() throws IOException;
  }

  /** Makes the call when the server may be asked, and remembers how it went. */
  private Reply politely(String server, Patience patience, Call call) {
    Provider provider = providers.computeIfAbsent(server, _ -> Provider.create());
    if (!provider.breaker().tryAcquirePermit()) {
      return new Reply.Failed(Trouble.UNREACHABLE, server, now());
    }
    try {
      if (!provider.rate().tryAcquirePermit(patience.left())) {
        provider.breaker().recordSuccess();
        return new Reply.Failed(Trouble.RATE_LIMITED, server, now());
      }
      Reply reply = call.make();
      provider.breaker().recordSuccess();
      return reply;
    } catch (TroubleException e) {
      provider.breaker().recordSuccess(); // our own refusal says nothing about the server
      return new Reply.Failed(e.trouble(), server, now());
    } catch (InterruptedIOException e) {
      provider.breaker().recordFailure();
      return new Reply.Failed(Trouble.TIMEOUT, server, now());
    } catch (IOException | IllegalArgumentException e) {
      provider.breaker().recordFailure();
      return new Reply.Failed(Trouble.UNREACHABLE, server, now());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Failed(Trouble.DEADLINE, server, now());
    }
  }

  private Instant now() {
    return clock.instant();
  }

  private static String text(InetSocketAddress server) {
    String host = server.getAddress().getHostAddress();
    return server.getPort() == 53 ? host : new HostPort(host, server.getPort()).toString();
  }

  @Override
  public void close() throws IOException {
    web.close();
  }

  /** The machine's own resolvers. */
  static List<InetSocketAddress> systemResolvers() {
    return org.xbill.DNS.ResolverConfig.getCurrentConfig().servers();
  }
}
