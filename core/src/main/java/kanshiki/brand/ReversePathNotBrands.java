package kanshiki.brand;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.authentication.Authentication;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;

/**
 * The author's domain is the claimed brand's own, but bounces would go to a stranger.
 *
 * <p>Whoever forges a genuine address seldom forges the envelope with it, as SPF would catch that.
 * Known false positives: delivery services that the directory does not know; proved mail and list
 * mail are passed over.
 */
public final class ReversePathNotBrands implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC, Identity.TOPIC, Authentication.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    Optional<Claim> claim = Strangers.homeClaimOf(file.get(BrandClaims.TOPIC), identity);
    Optional<DomainName> reverse = identity.reversePath().flatMap(Mailbox::domainName);
    if (claim.isEmpty()
        || reverse.isEmpty()
        || file.get(CaseFile.MESSAGE).first("List-Id").isPresent()) {
      return Stream.empty();
    }
    Brand brand = claim.get().brand();
    boolean proved =
        Proof.proves(file.get(Authentication.TOPIC), identity.authorDomain().orElseThrow());
    if (proved || BrandDirectory.builtIn().isHome(brand, reverse.get())) {
      return Stream.empty();
    }
    String address = identity.reversePath().get().address();
    return Stream.of(
        finding(
            List.of(
                Evidence.claimed("From", identity.author().orElseThrow().toString()),
                Evidence.claimed("Return-Path", "<" + address + ">")),
            brand.name(),
            address));
  }
}
