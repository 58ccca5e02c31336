package kanshiki.visit;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A page behind a link asks for what gives money or an account away, on a host that is no known
 * brand's.
 *
 * <p>Known false positives: every sign-in page of a service that the directory does not know.
 */
public final class PageAsksForSecrets implements Indicator {
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
    return file.get(Visits.TOPIC)
        .up()
        .filter(Brands::isStrange)
        .filter(visited -> !visited.secrets().isEmpty())
        .limit(1)
        .map(
            visited ->
                finding(visited.page(), visited.shownHost(), AskedWords.of(visited.secrets())));
  }
}
