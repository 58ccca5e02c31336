package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A link has a user name before its host, which may look like the host.
 *
 * <p>Known false positives: links with credentials for a download; they are rare in mail.
 */
public final class UserinfoInLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(
            file, link -> link.target().isWeb() && !link.target().userInfo().isEmpty())
        .map(link -> finding(link.evidence(), link.target().userInfo(), link.leadsTo()));
  }
}
