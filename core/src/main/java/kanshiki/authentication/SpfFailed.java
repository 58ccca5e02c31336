package kanshiki.authentication;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The sending host is not among those that the reverse-path's domain names (RFC 7208), as our own
 * check found or the receiving server recorded.
 *
 * <p>Known false positives: forwarded mail, and lists of permitted hosts that are out of date.
 */
public final class SpfFailed implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Authentication.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Authentication.TOPIC).spf().stream()
        .filter(spf -> spf.result() == ResultWord.FAIL || spf.result() == ResultWord.SOFTFAIL)
        .filter(spf -> spf.domain().isPresent())
        .map(spf -> finding(spf.evidence(), spf.domain().orElseThrow(), spf.result().word()));
  }
}
