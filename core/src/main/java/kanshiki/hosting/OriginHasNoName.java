package kanshiki.hosting;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.lookup.Answer;

/**
 * The host that handed the mail over has no name in the domain name system, as a mail server ought
 * to have.
 *
 * <p>RFC 1912 section 2.1. Known false positives: small servers of genuine senders.
 */
public final class OriginHasNoName implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Names.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file
        .get(Names.TOPIC)
        .origin()
        .filter(origin -> origin.evidence().answer() instanceof Answer.Absent)
        .map(origin -> finding(origin.evidence(), origin.evidence().subject()))
        .stream();
  }
}
