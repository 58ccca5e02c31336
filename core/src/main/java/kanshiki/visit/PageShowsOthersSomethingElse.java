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
 * A link shows a phone something else than a computer: a page to one and nothing to the other, a
 * sign-in to one alone, or another site.
 *
 * <p>Known false positives: links that take phones to an application's shop; sites that were just
 * going on or off the net.
 */
public final class PageShowsOthersSomethingElse implements Indicator {
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
        .filter(visited -> visited.is(State.CLOAKED))
        .limit(1)
        .map(
            visited ->
                finding(
                    file.get(Visits.TOPIC).all().stream()
                        .filter(each -> each.is(State.CLOAKED))
                        .map(Visited::page)
                        .toList(),
                    visited.link().target().hostText().replace(".", "[.]")));
  }
}
