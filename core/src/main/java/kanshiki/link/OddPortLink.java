package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A link leads to another port than the web's own.
 *
 * <p>Known false positives: administrators and developers among each other.
 */
public final class OddPortLink implements Indicator {
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
    return Sightings.perHost(file, link -> link.target().isWeb() && link.target().hasOwnPort())
        .map(link -> finding(link.evidence(), link.leadsTo(), link.target().port()));
  }
}
