package kanshiki.publish.scene;

import java.util.Optional;
import kanshiki.lookup.NetworkFacts;
import kanshiki.observable.IpAddress;

/** An address and the network in which it stands, where that is known. */
public record Standing(IpAddress address, Optional<Stated<NetworkFacts>> network) {

  /** Whether others who have done nothing are reached at the same address. */
  public boolean isShared() {
    return is(NetworkFacts.Kind.CDN) || is(NetworkFacts.Kind.MAIL_SERVICE);
  }

  /** Whether that kind of network is known to be there. */
  public boolean is(NetworkFacts.Kind kind) {
    return network.filter(stated -> stated.fact().kind().contains(kind)).isPresent();
  }
}
