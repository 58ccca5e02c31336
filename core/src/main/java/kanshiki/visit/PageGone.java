package kanshiki.visit;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.page.State;

/**
 * There is no page any more behind a link. Worth telling: that is no sign of innocence.
 *
 * <p>Known false positives: old mail of every kind.
 */
public final class PageGone implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Visits.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.NEUTRAL;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Visits.TOPIC).all().stream()
        .filter(visited -> visited.is(State.GONE))
        .limit(1)
        .map(visited -> finding(visited.page(), visited.shownHost()));
  }
}
