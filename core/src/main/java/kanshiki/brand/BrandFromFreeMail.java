package kanshiki.brand;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.authentication.Authentication;
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
    return List.of(BrandClaims.TOPIC, Identity.TOPIC, Authentication.TOPIC);
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
    if (!anyones
        || brand.isRelay(identity.author().orElseThrow())
        || isProvidersOffice(brand, domain.get(), file.get(Authentication.TOPIC))) {
      return Stream.empty();
    }
    return Stream.of(Strangers.finding(this, claim.get(), identity));
  }

  /**
   * A provider whose customers have addresses at {@code provider.example} writes to them from
   * {@code office.provider.example}. Proved, that is no stranger's; nor is it proof of the
   * provider, for some have given away names below their domain as well.
   */
  private static boolean isProvidersOffice(
      Brand brand, DomainName domain, Authentication authentication) {
    return FreeMail.is(domain)
        && !FreeMail.isListed(domain)
        && brand.domains().stream().anyMatch(domain::isWithin)
        && Proof.proves(authentication, domain);
  }
}
