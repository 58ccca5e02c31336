package kanshiki.brand;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;
import kanshiki.observable.DomainName;

/**
 * The author's domain plays on the claimed brand's: its name inside a foreign one, a letter
 * changed, a look-alike.
 *
 * <p>Known false positives: branches, dealers and fan clubs that carry the name by right.
 */
public final class AuthorDomainLooksLikeBrands implements Indicator {
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
    Optional<Claim> claim = Strangers.claimOf(file.get(BrandClaims.TOPIC), identity);
    if (claim.isEmpty()) {
      return Stream.empty();
    }
    DomainName domain = identity.authorDomain().orElseThrow();
    return HostImitation.of(claim.get().brand(), domain)
        .map(
            imitation ->
                finding(
                    Evidence.claimed("From", identity.author().orElseThrow().toString()),
                    domain.unicode(),
                    imitation.official(),
                    claim.get().brand().name()))
        .stream();
  }
}
