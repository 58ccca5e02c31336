package kanshiki.route;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Date lies more than a day after the arrival, so that the mail stays on top of a sorted inbox.
 *
 * <p>Known false positives: senders whose clock is wrong.
 */
public final class DateAhead implements Indicator {
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
        .anomalies(ClockAnomaly.Kind.DATE_AHEAD)
        .limit(1)
        .map(anomaly -> finding(anomaly.evidence(), Spans.of(anomaly.off())));
  }
}
