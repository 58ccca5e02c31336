package kanshiki.authentication;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.route.Route;

/**
 * The author's address is not backed by its domain (RFC 7489), as our own check found or the
 * receiving server recorded.
 *
 * <p>Known false positives: mailing lists and forwarders, which is why mail that came over one is
 * left out.
 */
public final class DmarcFailed implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Authentication.TOPIC, Route.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    if (file.get(Route.TOPIC).mediation() != Route.Mediation.NONE) {
      return Stream.empty();
    }
    return file.get(Authentication.TOPIC).dmarc().stream()
        .filter(dmarc -> dmarc.result() == ResultWord.FAIL && dmarc.domain().isPresent())
        .map(dmarc -> finding(dmarc.evidence(), dmarc.domain().orElseThrow()));
  }
}
