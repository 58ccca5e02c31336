package kanshiki.brand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.authentication.AuthResult;
import kanshiki.authentication.Authentication;
import kanshiki.authentication.ResultWord;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.DomainName;
import kanshiki.route.Route;

/**
 * The mail speaks in a brand's name, and what SPF, DKIM or DMARC passed for is a stranger's domain.
 *
 * <p>A swindler who sends from a domain of his own passes every check. Known false positives:
 * genuine mail that is signed only by a delivery service which the directory does not know.
 */
public final class PassedForAnotherDomain implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC, Authentication.TOPIC, Route.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Optional<Claim> claim = file.get(BrandClaims.TOPIC).main().filter(Claim::isSpoken);
    // A list signs what it passes on with its own name.
    if (claim.isEmpty() || file.get(Route.TOPIC).mediation() != Route.Mediation.NONE) {
      return Stream.empty();
    }
    Brand brand = claim.get().brand();
    List<AuthResult> passes = passes(file.get(Authentication.TOPIC));
    if (passes.isEmpty()
        || !passes.stream().allMatch(pass -> Strangers.isStranger(brand, domain(pass)))) {
      return Stream.empty();
    }
    List<Evidence> evidence =
        passes.stream().<Evidence>map(AuthResult::evidence).distinct().toList();
    return Stream.of(finding(evidence, brand.name(), domain(passes.getFirst()), methods(passes)));
  }

  /** Those of the mail's author first. */
  private static List<AuthResult> passes(Authentication recorded) {
    return Stream.of(recorded.dmarc().stream(), recorded.dkim().stream(), recorded.spf().stream())
        .flatMap(results -> results)
        .filter(result -> result.result() == ResultWord.PASS && result.domain().isPresent())
        .toList();
  }

  private static DomainName domain(AuthResult pass) {
    return pass.domain().orElseThrow();
  }

  private static String methods(List<AuthResult> passes) {
    return passes.stream()
        .map(pass -> pass.method().toUpperCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
