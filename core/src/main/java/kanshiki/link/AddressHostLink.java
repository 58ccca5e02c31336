package kanshiki.link;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.IpAddress;

/**
 * A link leads to a bare IP address instead of a name.
 *
 * <p>Known false positives: routers and test servers of one's own network, which are left out;
 * administrators among each other; old mailing lists.
 */
public final class AddressHostLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(file, AddressHostLink::isForeignAddress)
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }

  private static boolean isForeignAddress(Link link) {
    return link.target().address().filter(Predicate.not(IpAddress::isInternal)).isPresent();
  }
}
