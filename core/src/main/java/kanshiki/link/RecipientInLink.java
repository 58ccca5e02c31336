package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The recipient's own address stands in a link, plain or encoded, so that the page greets him by
 * it.
 *
 * <p>Known false positives: subscription and unsubscribe links of genuine newsletters.
 */
public final class RecipientInLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    var recipients = Recipients.of(file.get(CaseFile.MESSAGE));
    return Sightings.perHost(
            file,
            link ->
                recipients.standIn(link.target().path() + "?" + link.target().query().orElse("")))
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }
}
