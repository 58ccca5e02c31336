package kanshiki.brand;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.authentication.AuthResult;
import kanshiki.authentication.Authentication;
import kanshiki.authentication.ResultWord;
import kanshiki.evidence.Evidence;
import kanshiki.observable.DomainName;

/** What our own and the receiving side's results prove about the author's domain. */
final class Proof {
  private Proof() {}

  /** DMARC passed for the domain, or an aligned SPF or DKIM did. */
  static boolean proves(Authentication authentication, DomainName domain) {
    return authentication.passedDomains().stream()
        .anyMatch(passed -> sameOrganisation(passed, domain));
  }

  /** DMARC failed; or SPF failed outright for the author's own domain, and nothing else passed. */
  static boolean disproves(Authentication authentication, DomainName domain) {
    if (proves(authentication, domain)) {
      return false;
    }
    boolean dmarcFailed =
        authentication.dmarc().filter(r -> r.result() == ResultWord.FAIL).isPresent();
    boolean spfFailed =
        authentication
            .spf()
            .filter(r -> r.result() == ResultWord.FAIL)
            .flatMap(AuthResult::domain)
            .filter(of -> sameOrganisation(of, domain))
            .isPresent();
    return dmarcFailed || spfFailed;
  }

  /** The fields and answers that hold the results, each once. */
  static List<Evidence> evidence(Authentication authentication) {
    return Stream.of(
            authentication.dmarc().stream(),
            authentication.dkim().stream(),
            authentication.spf().stream())
        .flatMap(results -> results)
        .<Evidence>map(AuthResult::evidence)
        .distinct()
        .toList();
  }

  /** What our own check found, each answer once. */
  static Stream<Evidence> verified(Authentication authentication) {
    return evidence(authentication).stream().filter(Evidence.OutsideEvidence.class::isInstance);
  }

  private static boolean sameOrganisation(DomainName one, DomainName other) {
    return one.organisation().equals(other.organisation());
  }
}
