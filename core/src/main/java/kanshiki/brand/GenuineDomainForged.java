package kanshiki.brand;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.authentication.Authentication;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;

/**
 * The author's domain is the claimed brand's own, and the recipient's server found that the brand
 * did not send it.
 *
 * <p>Known false positives: genuine mail that a forwarder or a list changed on the way.
 */
public final class GenuineDomainForged implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC, Identity.TOPIC, Authentication.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    return Strangers.homeClaimOf(file.get(BrandClaims.TOPIC), identity)
        .filter(
            claim ->
                Proof.disproves(
                    file.get(Authentication.TOPIC), identity.authorDomain().orElseThrow()))
        .map(
            claim ->
                finding(
                    Stream.concat(
                            Stream.of(
                                Evidence.claimed(
                                    "From", identity.author().orElseThrow().toString())),
                            Proof.verified(file.get(Authentication.TOPIC)))
                        .toList(),
                    claim.brand().name(),
                    identity.authorDomain().orElseThrow()))
        .stream();
  }
}
