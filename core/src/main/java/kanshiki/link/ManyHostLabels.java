package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A link leads to a host with so many labels that a narrow screen shows only the first.
 *
 * <p>Known false positives: content delivery networks and large clouds.
 */
public final class ManyHostLabels implements Indicator {
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
    return Sightings.perHost(file, link -> link.target().hostLabels().size() >= MANY)
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }

  /** Genuine links of newsletters rarely have more than four. */
  private static final int MANY = 6;
}
