package kanshiki.lookup.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kanshiki.lookup.Dns;
import kanshiki.lookup.Lookups;
import kanshiki.lookup.Networks;
import kanshiki.lookup.OutsideRequest;
import kanshiki.lookup.Pages;
import kanshiki.lookup.Ratings;
import kanshiki.lookup.Registrations;
import kanshiki.lookup.Snapshots;
import kanshiki.lookup.TextReader;
import kanshiki.lookup.Together;
import kanshiki.lookup.visit.WireSnapshots;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.lookup.wire.Wire;

/** All that is asked for one message. Thread-safe. */
public final class Session implements Lookups {
  private final Once once;
  private final Instant startedAt;
  private final Together together;
  private final Dns dns;
  private final Networks networks;
  private final Registrations registrations;
  private final Ratings ratings;
  private final Pages pages;
  private final Snapshots snapshots;

  /**
   * Asks nothing yet.
   *
   * @param wire answers for this message: the network, or a recording
   * @param listener told of each reply as it comes
   */
  Session(
      Wire wire, Ports ports, Instant startedAt, Together together, Consumer<Exchange> listener) {
    this.once = new Once(wire, listener);
    this.startedAt = startedAt;
    this.together = together;
    this.dns = WireDns.seenBySender(once);
    this.networks = ports.networks(once);
    this.registrations = ports.registrations(once);
    this.ratings = ports.ratings(once);
    this.pages = ports.pages(once);
    this.snapshots = new WireSnapshots(once);
  }

  @Override
  public Dns dns() {
    return dns;
  }

  @Override
  public Networks networks() {
    return networks;
  }

  @Override
  public Registrations registrations() {
    return registrations;
  }

  @Override
  public Ratings ratings() {
    return ratings;
  }

  @Override
  public Optional<TextReader> textReader() {
    return Optional.of(new WireTextReader(once));
  }

  @Override
  public Pages pages() {
    return pages;
  }

  @Override
  public Snapshots snapshots() {
    return snapshots;
  }

  @Override
  public Together together() {
    return together;
  }

  @Override
  public Instant startedAt() {
    return startedAt;
  }

  /** All that was asked, with the replies, in the order of the questions' keys. */
  public List<Exchange> exchanges() {
    return once.exchanges();
  }

  @Override
  public List<OutsideRequest> requests() {
    return once.exchanges().stream().filter(Session::wasSent).flatMap(Session::requests).toList();
  }

  private static boolean wasSent(Exchange exchange) {
    if (exchange.request() instanceof Request.Table
        || exchange.request() instanceof Request.Picture) {
      return false;
    }
    return !(exchange.reply() instanceof Reply.Failed no)
        || switch (no.why()) {
          case DEADLINE,
              FORBIDDEN,
              NO_BROWSER,
              NO_PROGRAM,
              NO_SERVER,
              NOT_FETCHED,
              NOT_RECORDED,
              NOT_WANTED,
              RATE_LIMITED ->
              false;
          case TIMEOUT, UNREACHABLE, REFUSED, NONSENSE -> true;
        };
  }

  /** A page is asked for at one host, and itself makes the browser ask others. */
  private static Stream<OutsideRequest> requests(Exchange exchange) {
    if (!(exchange.request() instanceof Request.Visit visit)) {
      return Stream.of(request(exchange));
    }
    List<String> hosts =
        exchange.reply() instanceof Reply.Received received
            ? received.headers().getOrDefault(Request.Visit.HOST, List.of())
            : List.of(visit.address().getHost());
    return hosts.stream().map(host -> new OutsideRequest(host, what(visit), true));
  }

  private static String what(Request.Visit visit) {
    return "page " + visit.address() + " (" + visit.device().id() + ")";
  }

  private static OutsideRequest request(Exchange exchange) {
    String source = exchange.reply().source();
    return switch (exchange.request()) {
      case Request.Query query ->
          new OutsideRequest(source, query.type() + " " + query.name(), query.visibleToSender());
      case Request.Http http -> new OutsideRequest(source, http.uri() + body(http), false);
      case Request.Whois whois -> new OutsideRequest(source, whois.line(), false);
      case Request.Table table -> new OutsideRequest(source, table.entry(), false);
      case Request.Picture picture -> new OutsideRequest(source, picture.sha256(), false);
      case Request.Visit visit -> new OutsideRequest(source, what(visit), true);
    };
  }

  private static String body(Request.Http http) {
    return http.body().isEmpty() ? "" : " " + http.body();
  }
}
