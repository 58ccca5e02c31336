package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A page in an attachment keeps another page encoded until a script writes it.
 *
 * <p>Known false positives: encrypted-mail portals whose envelope is a page.
 */
public final class PageHiddenInScript implements Indicator {
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
    return Seen.each(file, attachment -> attachment.has(Trait.HIDDEN_PAGE))
        .map(attachment -> finding(Seen.trait(attachment, Trait.HIDDEN_PAGE), attachment.path()));
  }
}
