package kanshiki.stamp;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A filter on the way had marked the mail as unwanted.
 *
 * <p>Known false positives: filters err, and the stamp stays on in forwarded and answered mail.
 * Anyone can write a stamp, and its absence proves nothing.
 */
public final class EarlierFilterStamped implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(SpamStamps.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    List<SpamStamp> stamps = file.get(SpamStamps.TOPIC).stamps();
    if (stamps.isEmpty()) {
      return Stream.empty();
    }
    SpamStamp first = stamps.getFirst();
    List<Evidence> evidence =
        stamps.stream().<Evidence>map(s -> Evidence.claimed(s.field(), s.text())).toList();
    return Stream.of(finding(evidence, first.text(), first.field()));
  }
}
