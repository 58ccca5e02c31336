package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A page in an attachment has fields to be filled in.
 *
 * <p>Known false positives: electronic forms that clubs and offices send out; saved web pages.
 */
public final class FormInAttachment implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Attachments.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Seen.each(
            file, attachment -> attachment.has(Trait.FORM) && !attachment.has(Trait.PASSWORD_FIELD))
        .map(attachment -> finding(Seen.trait(attachment, Trait.FORM), attachment.path()));
  }
}
