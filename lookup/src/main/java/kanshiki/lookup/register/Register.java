package kanshiki.lookup.register;

import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/**
 * One way of asking the registers. Thread-safe; does not throw for the world's troubles; every
 * question is bounded in steps and bytes, and in time by the wire.
 */
public interface Register {

  /** The registration of {@code domain}, which must be the name that was registered. */
  Answer<RegistrationFacts> domain(DomainName domain);

  /** The smallest allocation that {@code address} lies in. */
  Answer<NetworkFacts> network(IpAddress address);
}
