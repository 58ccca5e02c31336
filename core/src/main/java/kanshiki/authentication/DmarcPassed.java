package kanshiki.authentication;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The author's address is backed by its domain (RFC 7489), by our own check or by the receiving
 * server's record. That says who sent the mail, not that it is honest.
 *
 * <p>Known false positives: none as an observation; it is neutral, because a swindler's own domain
 * passes too.
 */
public final class DmarcPassed implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Authentication.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.NEUTRAL;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Authentication.TOPIC).dmarc().stream()
        .filter(dmarc -> dmarc.result() == ResultWord.PASS && dmarc.domain().isPresent())
        .map(dmarc -> finding(dmarc.evidence(), dmarc.domain().orElseThrow()));
  }
}
