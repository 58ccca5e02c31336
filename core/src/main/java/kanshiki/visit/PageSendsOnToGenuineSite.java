package kanshiki.visit;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.brand.BrandClaims;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A link to a host that is not the brand's ends at the genuine site of the brand in whose name the
 * mail speaks. Frauds send those away whom they do not want to be seen by, and those they are done
 * with.
 *
 * <p>Known false positives: click counters of the brand's own mail, which is why proved mail is
 * left out, and shared short links.
 */
public final class PageSendsOnToGenuineSite implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Visits.TOPIC, BrandClaims.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    BrandClaims claims = file.get(BrandClaims.TOPIC);
    if (claims.genuine().orElse(false)) {
      return Stream.empty();
    }
    return claims.main().stream()
        .flatMap(
            claim ->
                file.get(Visits.TOPIC).all().stream()
                    .filter(visited -> !visited.link().isOnSharedHost())
                    .filter(visited -> Brands.leadsHome(visited, claim.brand()))
                    .limit(1)
                    .map(
                        visited ->
                            finding(
                                visited.page(),
                                visited.link().target().hostText().replace(".", "[.]"),
                                claim.brand().name())));
  }
}
