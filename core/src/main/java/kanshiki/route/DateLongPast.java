package kanshiki.route;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Date lies more than a week before the arrival.
 *
 * <p>Known false positives: mail held by a moderator, drafts sent late, senders whose clock is
 * wrong.
 */
public final class DateLongPast implements Indicator {
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
        .anomalies(ClockAnomaly.Kind.DATE_LONG_PAST)
        .limit(1)
        .map(anomaly -> finding(anomaly.evidence(), Spans.of(anomaly.off())));
  }
}
