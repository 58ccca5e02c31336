package kanshiki.attachment;

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
 * The mail itself tells the password for what it carries locked.
 *
 * <p>Known false positives: the custom of locking documents for its own sake, with the password in
 * the same mail.
 */
public final class PasswordToldInMail implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Attachments.TOPIC, Body.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    boolean locked = file.get(Attachments.TOPIC).everything().anyMatch(Attachment::encrypted);
    return locked
        ? PasswordWords.in(file.get(Body.TOPIC).visible())
            .map(words -> finding(Evidence.claimed("body", words), words))
            .stream()
        : Stream.empty();
  }
}
