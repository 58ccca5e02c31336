package kanshiki.reputation;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.lookup.Rating;

/**
 * The host that handed the mail over is on a list of hosts from which abuse comes.
 *
 * <p>Known false positives: shared mail servers, and addresses that changed hands.
 */
public final class OriginListed implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Reputation.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Reputation.TOPIC).origin().stream()
        .filter(
            evidence ->
                evidence.answer().value().map(Rating.class::cast).stream()
                    .anyMatch(
                        rating ->
                            rating.rating() == Rating.Value.DANGEROUS
                                || rating.rating() == Rating.Value.SUSPICIOUS))
        .limit(1)
        .map(evidence -> finding(evidence, evidence.subject(), evidence.answer().source()));
  }
}
