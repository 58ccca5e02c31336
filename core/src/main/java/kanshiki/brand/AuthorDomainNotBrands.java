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
 * The mail speaks in a brand's name, and its author's domain is a stranger's.
 *
 * <p>Known false positives: a delivery service that the directory does not know yet, and shops and
 * agents that put the brand's name into their own display name.
 */
public final class AuthorDomainNotBrands implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC, Identity.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    return Strangers.claimOf(file.get(BrandClaims.TOPIC), identity)
        .filter(Claim::isPlain)
        .map(claim -> Strangers.finding(this, claim, identity))
        .stream();
  }
}
