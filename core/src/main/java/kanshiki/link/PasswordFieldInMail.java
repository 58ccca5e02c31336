package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.content.Body;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The mail itself has a field for a password.
 *
 * <p>Known false positives: none are known; no service asks for a password inside a mail.
 */
public final class PasswordFieldInMail implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Body.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Body.TOPIC).pages().stream()
        .flatMap(page -> page.document().getElementsByTag("input").stream())
        .filter(field -> field.attr("type").equalsIgnoreCase("password"))
        .limit(1)
        .map(field -> finding(Evidence.claimed("input", field.outerHtml())));
  }
}
