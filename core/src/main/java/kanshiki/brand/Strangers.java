package kanshiki.brand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.identity.FreeMail;
import kanshiki.identity.Identity;
import kanshiki.observable.DomainName;

/** Whether somebody speaks in a brand's name from home or from elsewhere. */
final class Strangers {
  private Strangers() {}

  /** The claim of a mail whose author has a domain of his own that is not the brand's. */
  static Optional<Claim> claimOf(BrandClaims claims, Identity identity) {
    Optional<DomainName> domain = identity.authorDomain();
    return claims
        .main()
        .filter(
            claim ->
                domain.filter(d -> !FreeMail.is(d) && isStranger(claim.brand(), d)).isPresent());
  }

  /** The claim of a mail whose author's domain is the brand's own, rightly or not. */
  static Optional<Claim> homeClaimOf(BrandClaims claims, Identity identity) {
    Optional<DomainName> domain = identity.authorDomain();
    return claims
        .main()
        .filter(
            claim ->
                domain.filter(d -> BrandDirectory.builtIn().isHome(claim.brand(), d)).isPresent());
  }

  /**
   * A host that is neither the brand's, nor its kin's or carrier's, nor where its customers have
   * theirs.
   */
  static boolean isStranger(Brand brand, DomainName host) {
    var directory = BrandDirectory.builtIn();
    return !directory.isHome(brand, host) && !brand.isShared(host);
  }

  /** Whom the mail claims to be, where it came from, and where it should have come from. */
  static Finding finding(Indicator indicator, Claim claim, Identity identity) {
    Brand brand = claim.brand();
    return indicator.finding(
        evidence(claim, identity),
        brand.name(),
        identity.authorDomain().orElseThrow(),
        brand.domains().getFirst());
  }

  /** The places of the claim and, always, the sender. */
  private static List<Evidence> evidence(Claim claim, Identity identity) {
    var evidence = new ArrayList<Evidence>();
    evidence.add(Evidence.claimed("From", identity.author().orElseThrow().toString()));
    claim.evidence().stream().limit(2).forEach(evidence::add);
    return evidence.stream().distinct().toList();
  }
}
