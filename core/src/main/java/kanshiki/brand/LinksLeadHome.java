package kanshiki.brand;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.link.Link;
import kanshiki.link.Links;

/**
 * A mail that is proved to be the brand's has links, and each of them leads to the brand itself.
 *
 * <p>Without that proof it would say nothing: frauds carry genuine links too. Known false alarms
 * the other way: an open redirect on the brand's own site.
 */
public final class LinksLeadHome implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandClaims.TOPIC, Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.REASSURING;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    BrandClaims claims = file.get(BrandClaims.TOPIC);
    Links links = file.get(Links.TOPIC);
    List<Link> followed = links.followed().toList();
    if (!claims.genuine().orElse(false) || followed.isEmpty() || links.cut() > 0) {
      return Stream.empty();
    }
    Brand brand = claims.main().orElseThrow().brand();
    boolean home = followed.stream().allMatch(link -> leadsHome(link, brand));
    return home
        ? Stream.of(
            finding(
                Evidence.claimed("link", followed.getFirst().target().defanged()),
                brand.name(),
                followed.size()))
        : Stream.empty();
  }

  private static boolean leadsHome(Link link, Brand brand) {
    return !link.isOpaque()
        && link.host().filter(host -> BrandDirectory.builtIn().isHome(brand, host)).isPresent();
  }
}
