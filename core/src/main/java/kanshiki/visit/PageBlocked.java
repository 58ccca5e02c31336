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
 * Somebody has stopped access to the page: its provider, or a service that warns of frauds.
 *
 * <p>Known false positives: checks for robots and rules against foreign visitors say the same;
 * accounts are suspended for unpaid bills.
 */
public final class PageBlocked implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Visits.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Visits.TOPIC).all().stream()
        .filter(visited -> visited.is(State.BLOCKED))
        .limit(1)
        .map(visited -> finding(visited.page(), visited.shownHost()));
  }
}
