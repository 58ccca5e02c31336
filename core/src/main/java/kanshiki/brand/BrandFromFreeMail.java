package kanshiki.brand;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.FreeMail;
import kanshiki.identity.Identity;
import kanshiki.observable.DomainName;

/**
 * The mail speaks in a brand's name from an address that anyone can get.
 *
 * <p>Known false positives: employees who write from home, and people whose own name is a brand's.
 */
public final class BrandFromFreeMail implements Indicator {
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
    Optional<Claim> claim = file.get(BrandClaims.TOPIC).main().filter(Claim::isPlain);
    Optional<DomainName> domain = identity.authorDomain();
    if (claim.isEmpty() || domain.isEmpty()) {
      return Stream.empty();
    }
    Brand brand = claim.get().brand();
    boolean anyones = FreeMail.is(domain.get()) || brand.isShared(domain.get());
    if (!anyones || brand.isRelay(identity.author().orElseThrow())) {
      return Stream.empty();
    }
    return Stream.of(Strangers.finding(this, claim.get(), identity));
  }
}
