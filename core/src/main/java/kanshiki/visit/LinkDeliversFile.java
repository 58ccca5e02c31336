package kanshiki.visit;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.page.Journey;

/**
 * A link leads straight to a file to be kept, not to a page.
 *
 * <p>Known false positives: honest mails that link to a document.
 */
public final class LinkDeliversFile implements Indicator {
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
        .filter(
            visited ->
                visited
                    .capture()
                    .flatMap(seen -> seen.journey().failure())
                    .filter(why -> why == Journey.Failure.DOWNLOAD)
                    .isPresent())
        .filter(Brands::isStrange)
        .limit(1)
        .map(visited -> finding(visited.page(), visited.shownHost()));
  }
}
