package kanshiki.lookup;

import kanshiki.observable.IpAddress;

/** Who holds the address, and about where it stands. Thread-safe; returns by the deadline. */
public interface Networks {

  /** From tables at hand, at once and without asking anybody. */
  Answer<NetworkFacts> atHand(IpAddress address);

  /** From the register that allocated it (RDAP, RFC 9083, or WHOIS). */
  Answer<NetworkFacts> registered(IpAddress address);
}
