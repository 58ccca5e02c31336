package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The mail takes the reader to a page by itself, without a click (meta refresh).
 *
 * <p>Known false positives: web pages sent whole by mail.
 */
public final class RefreshInMail implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(file, link -> link.place().equals("meta refresh"))
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }
}
