package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A page in an attachment has a field for a password.
 *
 * <p>Known false positives: encrypted-mail portals whose envelope is a page.
 */
public final class PasswordFieldInAttachment implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Attachments.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Seen.each(file, attachment -> attachment.has(Trait.PASSWORD_FIELD))
        .map(
            attachment -> finding(Seen.trait(attachment, Trait.PASSWORD_FIELD), attachment.path()));
  }
}
