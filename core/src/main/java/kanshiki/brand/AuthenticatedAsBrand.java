package kanshiki.brand;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.authentication.Authentication;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;
import kanshiki.language.Words;
import kanshiki.observable.DomainName;

/**
 * The recipient's own server found proof that the claimed brand's own domain sent the mail.
 *
 * <p>DMARC pass, or an aligned SPF or DKIM pass (RFC 7489 section 3.1). Known false alarms the
 * other way: an account of the brand's that was broken into. Addresses through which a brand sends
 * what strangers wrote are passed over.
 */
public final class AuthenticatedAsBrand implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC, Identity.TOPIC, Authentication.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONGLY_REASSURING;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    Authentication authentication = file.get(Authentication.TOPIC);
    return Strangers.homeClaimOf(file.get(BrandClaims.TOPIC), identity)
        .filter(claim -> !claim.brand().isRelay(identity.author().orElseThrow()))
        .filter(claim -> Proof.proves(authentication, identity.authorDomain().orElseThrow()))
        .map(
            claim ->
                finding(
                    Proof.evidence(authentication),
                    claim.brand().name(),
                    identity.authorDomain().orElseThrow(),
                    relation(claim.brand(), identity.authorDomain().orElseThrow())))
        .stream();
  }

  /** Whose the domain is. */
  private static Words relation(Brand brand, DomainName domain) {
    if (brand.owns(domain)) {
      return new Words("正規ドメイン", "its own domain");
    }
    return brand.delivery().stream().anyMatch(domain::isWithin)
        ? new Words("配信に使っているドメイン", "a domain it is known to send through")
        : new Words("姉妹サービスのドメイン", "a domain of its sister service");
  }
}
