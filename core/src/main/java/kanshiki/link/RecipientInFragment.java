package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The recipient's own address stands behind the number sign of a link, where only a script on the
 * page reads it.
 *
 * <p>Known false positives: hardly any; genuine services put it into the query.
 */
public final class RecipientInFragment implements Indicator {
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
    var recipients = Recipients.of(file.get(CaseFile.MESSAGE));
    return Sightings.perHost(file, link -> recipients.standIn(link.target().fragment().orElse("")))
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }
}
