package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A document in the mail fetches its template from outside when it is opened.
 *
 * <p>Known false positives: documents made from a template on a company's own web server.
 */
public final class ExternalTemplate implements Indicator {
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
    return Seen.each(file, attachment -> attachment.has(Trait.EXTERNAL_TEMPLATE))
        .map(
            attachment ->
                finding(
                    Seen.trait(attachment, Trait.EXTERNAL_TEMPLATE),
                    attachment.path(),
                    Seen.first(attachment, Trait.EXTERNAL_TEMPLATE)));
  }
}
