package kanshiki.examination;

import java.util.List;
import java.util.Locale;
import kanshiki.observable.DomainName;
import kanshiki.observable.Network;

/**
 * What the recipient's side knows about itself ({@code own.*} in the settings).
 *
 * @param domains the recipient's own mail domains
 * @param relays its own receiving servers; empty: inferred from the mail
 * @param brands ids of the brands the recipient really deals with; empty: not known
 * @param authservIds the names under which its own servers write Authentication-Results, lower
 *     case; naming one promises that they take foreign fields of that name out of incoming mail
 *     (RFC 8601 section 5)
 */
public record Own(
    List<DomainName> domains, List<Network> relays, List<String> brands, List<String> authservIds) {
  public static final Own UNKNOWN = new Own(List.of(), List.of(), List.of());

  public Own {
    domains = List.copyOf(domains);
    relays = List.copyOf(relays);
    brands = List.copyOf(brands);
    authservIds = authservIds.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList();
  }

  /** Nothing known about the servers' results. */
  public Own(List<DomainName> domains, List<Network> relays, List<String> brands) {
    this(domains, relays, brands, List.of());
  }
}
