package kanshiki.route;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.language.Words;

/**
 * The mail has no Date, or one that is no date, against RFC 5322 section 3.6.
 *
 * <p>Known false positives: programs that were never finished; archives that lost the field.
 */
public final class DateUnusable implements Indicator {
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
    Route route = file.get(Route.TOPIC);
    if (route.hops().isEmpty()) {
      return Stream.empty(); // a draft or an excerpt: much more is missing than the date
    }
    return Stream.concat(
            route.anomalies(ClockAnomaly.Kind.DATE_MISSING),
            route.anomalies(ClockAnomaly.Kind.DATE_BROKEN))
        .limit(1)
        .map(
            anomaly ->
                anomaly.evidence().isEmpty()
                    ? finding(Evidence.claimed("Date", ""), new Words("なし", "none"))
                    : finding(anomaly.evidence(), quoted(anomaly)));
  }

  private static Words quoted(ClockAnomaly anomaly) {
    return anomaly.evidence().getFirst() instanceof Evidence.MessageEvidence said
        ? Words.same(said.quoted())
        : Words.same("");
  }
}
