package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A page in an attachment takes the reader to another place without a click.
 *
 * <p>Known false positives: saved web pages.
 */
public final class AttachmentMovesOn implements Indicator {
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
    return Seen.each(file, attachment -> attachment.has(Trait.MOVES_ON))
        .map(attachment -> finding(Seen.trait(attachment, Trait.MOVES_ON), attachment.path()));
  }
}
