package kanshiki.hosting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandClaims;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;

/**
 * The mail speaks in the name of a company that works in one country only, and was handed over by a
 * server that stands in another.
 *
 * <p>Known false positives: companies that let a service abroad send their mail; address data are
 * right about the country in most cases, not in all.
 */
public final class OriginAbroad implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Hosts.TOPIC, BrandClaims.TOPIC, Identity.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Optional<Brand> brand = file.get(BrandClaims.TOPIC).strangersClaim(file.get(Identity.TOPIC));
    return file
        .get(Hosts.TOPIC)
        .origin()
        .filter(origin -> brand.filter(b -> Abroad.is(b, origin)).isPresent())
        .map(origin -> Abroad.finding(this, brand.orElseThrow(), origin, origin.address().text()))
        .stream();
  }
}
