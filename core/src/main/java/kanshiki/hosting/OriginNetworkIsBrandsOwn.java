package kanshiki.hosting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandClaims;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;
import kanshiki.lookup.NetworkFacts;
import kanshiki.observable.DomainName;

/**
 * The mail claims to come from a company that rents out servers, and was sent from a server in that
 * company's own network, though not from the company's domain: a customer's server, not the
 * company's.
 *
 * <p>Known false positives: a company's mail under a domain that the brand directory does not know.
 */
public final class OriginNetworkIsBrandsOwn implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Hosts.TOPIC, BrandClaims.TOPIC, Identity.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Optional<Brand> brand = file.get(BrandClaims.TOPIC).strangersClaim(file.get(Identity.TOPIC));
    return file
        .get(Hosts.TOPIC)
        .origin()
        .filter(origin -> brand.filter(b -> runs(b, origin.facts())).isPresent())
        .map(
            origin ->
                finding(
                    origin.evidence(), brand.orElseThrow().name(), origin.address(), city(origin)))
        .stream();
  }

  /** By the network's own words: its holder is named like the brand, or answers at its domain. */
  private static boolean runs(Brand brand, Optional<NetworkFacts> network) {
    boolean answers =
        network
            .flatMap(NetworkFacts::abuseContact)
            .map(contact -> contact.substring(contact.lastIndexOf('@') + 1))
            .flatMap(DomainName::parse)
            .filter(domain -> brand.domains().stream().anyMatch(domain::isWithin))
            .isPresent();
    return answers
        || network.flatMap(NetworkFacts::organisation).filter(brand::isCalled).isPresent();
  }

  private static String city(Hosts.HostNetwork origin) {
    return origin.facts().flatMap(NetworkFacts::city).orElse("");
  }
}
