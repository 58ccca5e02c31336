package kanshiki.route;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Date has a zone that no place on earth has, as made-up headers do.
 *
 * <p>Known false positives: old or broken programs.
 */
public final class DateZoneImpossible implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Route.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Route.TOPIC)
        .anomalies(ClockAnomaly.Kind.DATE_ZONE_IMPOSSIBLE)
        .limit(1)
        .map(anomaly -> finding(anomaly.evidence()));
  }
}
