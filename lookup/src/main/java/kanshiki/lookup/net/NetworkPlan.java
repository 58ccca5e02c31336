package kanshiki.lookup.net;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kanshiki.observable.Network;

/**
 * What the settings say about the network.
 *
 * @param servers resolvers; empty: the machine's own
 * @param allowPrivate private networks that may be contacted
 * @param detours connections that go elsewhere
 * @param named servers that the settings name themselves: contacted wherever they stand
 */
public record NetworkPlan(
    List<HostPort> servers,
    List<Network> allowPrivate,
    List<ConnectTo> detours,
    Set<HostPort> named) {
  public NetworkPlan {
    servers = List.copyOf(servers);
    allowPrivate = List.copyOf(allowPrivate);
    detours = List.copyOf(detours);
    named = Set.copyOf(named);
  }

  /** The resolvers' addresses; a name that nobody knows is left out. */
  List<InetSocketAddress> resolvers() {
    if (servers.isEmpty()) {
      return LiveWire.systemResolvers();
    }
    var addresses = new ArrayList<InetSocketAddress>();
    for (HostPort server : servers) {
      Connections.find(server).ifPresent(addresses::add); // without one the others may do
    }
    return addresses;
  }
}
