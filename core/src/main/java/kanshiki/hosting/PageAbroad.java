package kanshiki.hosting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.BrandDirectory;
import kanshiki.brand.Claim;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.DomainName;

/**
 * The mail speaks in the name of a company that works in one country only, and links to a
 * stranger's host that stands in another.
 *
 * <p>Known false positives: pages on networks that span the world, which are left out where the
 * network is known as such.
 */
public final class PageAbroad implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Hosts.TOPIC, BrandClaims.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Optional<Brand> brand = file.get(BrandClaims.TOPIC).main().map(Claim::brand);
    return file.get(Hosts.TOPIC).pages().stream()
        .filter(page -> brand.filter(b -> Abroad.is(b, page) && isStranger(b, page)).isPresent())
        .limit(1)
        .map(page -> Abroad.finding(this, brand.orElseThrow(), page, host(page)));
  }

  private static boolean isStranger(Brand brand, Hosts.HostNetwork page) {
    return page.name()
        .filter(host -> !BrandDirectory.builtIn().owners(host).isEmpty())
        .filter(host -> BrandDirectory.builtIn().isHome(brand, host))
        .isEmpty();
  }

  private static String host(Hosts.HostNetwork page) {
    return page.name().map(DomainName::defanged).orElse(page.address().text());
  }
}
