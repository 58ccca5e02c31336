package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.DomainName;

/**
 * A link leads to a host with an internationalised label, which may imitate another name (RFC
 * 5890).
 *
 * <p>Known false positives: genuine Japanese and other local names.
 */
public final class PunycodeHost implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(
            file, link -> link.host().filter(DomainName::isInternational).isPresent())
        .map(
            link ->
                finding(
                    link.evidence(), link.target().hostText().replace(".", "[.]"), link.leadsTo()));
  }
}
