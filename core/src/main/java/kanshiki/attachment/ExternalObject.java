package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A document in the mail fetches an object from outside when it is opened.
 *
 * <p>Known false positives: sheets linked to others on a company's own server.
 */
public final class ExternalObject implements Indicator {
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
    return Seen.each(file, attachment -> attachment.has(Trait.EXTERNAL_OBJECT))
        .map(
            attachment ->
                finding(
                    Seen.trait(attachment, Trait.EXTERNAL_OBJECT),
                    attachment.path(),
                    Seen.first(attachment, Trait.EXTERNAL_OBJECT)));
  }
}
