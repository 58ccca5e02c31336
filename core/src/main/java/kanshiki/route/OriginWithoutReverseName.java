package kanshiki.route;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.IpAddress;

/**
 * The host that handed the mail over has no confirmed name: the receiving server looked and found
 * none.
 *
 * <p>Known false positives: small offices and new servers of honest people; a name server that did
 * not answer in time. Most large receivers demand such a name, so careful operators have one.
 */
public final class OriginWithoutReverseName implements Indicator {
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
    return file.get(Route.TOPIC).originHop().stream()
        .filter(hop -> hop.trace().nameless() && !hop.trace().isSubmission())
        .map(hop -> finding(hop.evidence(), hop.ip().map(IpAddress::text).orElse("")));
  }
}
