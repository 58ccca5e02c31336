package kanshiki.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.page.Contact;

/**
 * A page tried to make the browser call addresses inside the visitor's own network.
 *
 * <p>Known false positives: banks and shops whose scripts look for remote-control programs on the
 * visitor's machine.
 */
public final class PageCallsForbiddenAddress implements Indicator {
  private Optional<Finding> forbidden(Visited visited) {
    return visited.capture().stream()
        .flatMap(seen -> seen.journey().contacts().stream())
        .filter(contact -> contact.outcome() == Contact.Outcome.FORBIDDEN)
        .findFirst()
        .map(
            contact ->
                finding(visited.page(), visited.shownHost(), contact.host().replace(".", "[.]")));
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Visits.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Visits.TOPIC).up().flatMap(visited -> forbidden(visited).stream()).limit(1);
  }
}
