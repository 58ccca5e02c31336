package kanshiki.route;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A newer trace field bears a time well before the older one's: a clock is wrong, or the older
 * field was made up.
 *
 * <p>Known false positives: servers whose clock or zone is wrong, which is so common that the
 * sighting is only told.
 */
public final class HopClockRunsBackwards implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Route.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.NEUTRAL;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Route.TOPIC)
        .anomalies(ClockAnomaly.Kind.HOP_RUNS_BACKWARDS)
        .limit(1)
        .map(anomaly -> finding(anomaly.evidence(), Spans.of(anomaly.off())));
  }
}
