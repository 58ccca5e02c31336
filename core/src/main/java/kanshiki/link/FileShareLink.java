package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A link points to a file on a stranger's server (file:), to which Windows may send the user's
 * log-in data.
 *
 * <p>Known false positives: links to a server of one's own company.
 */
public final class FileShareLink implements Indicator {
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
    return Sightings.perHost(
            file,
            link ->
                link.target().scheme().equals("file") && link.target().hostText().indexOf('.') >= 0)
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }
}
