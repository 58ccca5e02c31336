package kanshiki.lookup.register;

import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.Registrations;
import kanshiki.lookup.Trouble;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/**
 * RDAP where a service is known, else WHOIS; WHOIS also where RDAP had no answer that can be used.
 * Thread-safe when both are.
 */
public final class RdapThenWhois implements Registrations {
  private final Register rdap;
  private final Register whois;

  public RdapThenWhois(Register rdap, Register whois) {
    this.rdap = rdap;
    this.whois = whois;
  }

  @Override
  public Answer<RegistrationFacts> of(DomainName domain) {
    return switch (rdap.domain(domain)) {
      case Answer.Unavailable<RegistrationFacts> first -> better(first, whois.domain(domain));
      case Answer<RegistrationFacts> answered -> answered;
    };
  }

  /** Who holds the network of {@code address}. */
  public Answer<NetworkFacts> registered(IpAddress address) {
    return switch (rdap.network(address)) {
      case Answer.Unavailable<NetworkFacts> first -> better(first, whois.network(address));
      case Answer<NetworkFacts> answered -> answered;
    };
  }

  /** The second answer, unless it only says that there is nobody to ask. */
  private static <T> Answer<T> better(Answer.Unavailable<T> first, Answer<T> second) {
    boolean nobody =
        second instanceof Answer.Unavailable<T>(Trouble why, String _, var _)
            && why == Trouble.NO_SERVER;
    return nobody ? first : second;
  }
}
