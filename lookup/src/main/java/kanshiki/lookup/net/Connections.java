package kanshiki.lookup.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Trouble;
import kanshiki.observable.IpAddress;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * Where a connection to a host really goes: the detours of the settings, then an address that the
 * guard allows. The address checked is the address connected to, so that a name that changes its
 * answer in between (DNS rebinding) gains nothing. Thread-safe.
 */
final class Connections {
  private final Guard guard;
  private final Map<HostPort, HostPort> detours;
  private final DnsClient dns;

  Connections(Guard guard, List<ConnectTo> detours, DnsClient dns) {
    this.guard = guard;
    this.detours =
        detours.stream()
            .collect(
                Collectors.toUnmodifiableMap(ConnectTo::asked, ConnectTo::instead, (a, _) -> a));
    this.dns = dns;
  }

  /**
   * The addresses to try for {@code host}, in order; at least one.
   *
   * @throws TroubleException FORBIDDEN when it has none that may be contacted, UNREACHABLE when it
   *     has none at all
   */
  List<InetSocketAddress> to(String host, int port, Patience patience) throws TroubleException {
    HostPort wanted = new HostPort(bare(host), port);
    HostPort detour = detours.get(wanted);
    if (detour != null) {
      return List.of(named(detour));
    }
    if (guard.isNamed(wanted)) {
      return List.of(named(wanted, patience));
    }
    Optional<IpAddress> literal = IpAddress.parse(wanted.host());
    List<IpAddress> addresses =
        literal.isPresent() ? List.of(literal.get()) : resolve(wanted.host(), patience);
    List<InetSocketAddress> allowed =
        addresses.stream().filter(guard::allows).map(a -> socket(a, port)).toList();
    if (allowed.isEmpty()) {
      throw new TroubleException(addresses.isEmpty() ? Trouble.UNREACHABLE : Trouble.FORBIDDEN);
    }
    return allowed;
  }

  /** A server of the settings, by its address or by the resolvers, else by the machine's own. */
  private InetSocketAddress named(HostPort server, Patience patience) throws TroubleException {
    if (IpAddress.parse(server.host()).isEmpty() && !server.host().equals("localhost")) {
      List<IpAddress> addresses = resolve(server.host(), patience);
      if (!addresses.isEmpty()) {
        return socket(addresses.getFirst(), server.port());
      }
    }
    return named(server);
  }

  private static InetSocketAddress named(HostPort server) throws TroubleException {
    return find(server).orElseThrow(() -> new TroubleException(Trouble.UNREACHABLE));
  }

  /** A server of the settings, as the machine itself knows its name; empty when it does not. */
  static Optional<InetSocketAddress> find(HostPort server) {
    try {
      return Optional.of(
          new InetSocketAddress(InetAddress.getByName(server.host()), server.port()));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private List<IpAddress> resolve(String host, Patience patience) throws TroubleException {
    var addresses = new ArrayList<IpAddress>();
    for (DnsType type : List.of(DnsType.A, DnsType.AAAA)) {
      if (!addresses.isEmpty()) {
        break; // IPv6 only where there is nothing else
      }
      for (Record answer : dns.ask(host, type, patience).message().getSection(Section.ANSWER)) {
        address(answer).ifPresent(addresses::add);
      }
    }
    return addresses;
  }

  private static Optional<IpAddress> address(Record answer) {
    return switch (answer) {
      case ARecord a -> IpAddress.parse(a.getAddress().getHostAddress());
      case AAAARecord a -> IpAddress.parse(a.getAddress().getHostAddress());
      default -> Optional.empty();
    };
  }

  private static InetSocketAddress socket(IpAddress address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address.text()), port);
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
