package kanshiki.brand;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;

/**
 * The mail names a brand as if it were about an account there, and comes from a domain that is not
 * the brand's.
 *
 * <p>Weaker than {@link AuthorDomainNotBrands}, since the sender does not call himself by the name.
 * Known false positives: shops that mention how a purchase was paid, newsletters about a company.
 */
public final class BrandNamedByStranger implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC, Identity.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    return Strangers.claimOf(file.get(BrandClaims.TOPIC), identity)
        .filter(claim -> !claim.isPlain())
        .map(claim -> Strangers.finding(this, claim, identity))
        .stream();
  }
}
