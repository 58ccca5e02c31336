package kanshiki.examination;

import java.util.List;
import kanshiki.observable.DomainName;
import kanshiki.observable.Network;

/**
 * What the recipient's side knows about itself ({@code own.*} in the settings).
 *
 * @param domains the recipient's own mail domains
 * @param relays its own receiving servers; empty: inferred from the mail
 * @param brands ids of the brands the recipient really deals with; empty: not known
 */
public record Own(List<DomainName> domains, List<Network> relays, List<String> brands) {
  public static final Own UNKNOWN = new Own(List.of(), List.of(), List.of());

  public Own {
    domains = List.copyOf(domains);
    relays = List.copyOf(relays);
    brands = List.copyOf(brands);
  }
}
