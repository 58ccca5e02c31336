package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The mail itself holds a form that sends what is typed to somewhere.
 *
 * <p>Known false positives: surveys, searches and subscription forms of old newsletters.
 */
public final class FormInMail implements Indicator {
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
    return Sightings.perHost(
            file, link -> link.source() == Link.Source.FORM && link.target().isWeb())
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }
}
