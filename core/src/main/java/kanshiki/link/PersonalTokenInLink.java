package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A link carries a long random token, by which its owner can tell who clicked.
 *
 * <p>Known false positives: says nothing either way: nearly every newsletter has them.
 */
public final class PersonalTokenInLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.NEUTRAL;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(file, link -> Tokens.standIn(link.target().tail()))
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }
}
