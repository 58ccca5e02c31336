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
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.observable.DomainName;

/**
 * A link leads to a stranger's host that carries the claimed brand's name: {@code
 * sakura.ssoban.example}.
 *
 * <p>Known false positives: delivery services that give each customer a sub-domain.
 */
public final class BrandNameInLinkHost implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC, Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Optional<Claim> claim = file.get(BrandClaims.TOPIC).main();
    if (claim.isEmpty()) {
      return Stream.empty();
    }
    Brand brand = claim.get().brand();
    return file.get(Links.TOPIC).all().stream()
        .filter(link -> link.host().filter(host -> Strangers.isStranger(brand, host)).isPresent())
        .flatMap(link -> look(brand, link))
        .limit(1);
  }

  private Stream<Finding> look(Brand brand, Link link) {
    DomainName host = link.host().orElseThrow();
    return HostImitation.of(brand, host)
        .map(
            imitation ->
                finding(
                    Evidence.claimed("link", link.target().defanged()),
                    host.defanged(),
                    imitation.piece(),
                    brand.name(),
                    host.organisation().defanged()))
        .stream();
  }
}
