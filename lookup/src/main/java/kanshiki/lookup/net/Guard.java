package kanshiki.lookup.net;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;

/**
 * Which addresses may be contacted. A mail, a page or an answer may name any address; none of our
 * own networks is reached that way.
 *
 * @param allowed private networks that may be contacted nevertheless
 * @param named servers that the settings name themselves, wherever they stand
 */
record Guard(List<Network> allowed, Set<HostPort> named) {
  /** IANA's registries of special-purpose addresses (RFC 6890), and multicast. */
  private static final List<Network> FORBIDDEN =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/32",
              "2002::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .map(text -> Network.parse(text).orElseThrow())
          .toList();

  Guard {
    allowed = List.copyOf(allowed);
    named = Set.copyOf(named);
  }

  boolean allows(IpAddress address) {
    return allowed.stream().anyMatch(network -> network.contains(address))
        || FORBIDDEN.stream().noneMatch(network -> network.contains(address));
  }

  boolean isNamed(HostPort server) {
    return named.contains(server);
  }
}
