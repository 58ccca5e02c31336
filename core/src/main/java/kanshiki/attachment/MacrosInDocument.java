package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A document in the mail brings programs of its own (macros).
 *
 * <p>Known false positives: calculation sheets and forms that companies use among themselves.
 */
public final class MacrosInDocument implements Indicator {
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
    return Seen.each(file, attachment -> attachment.has(Trait.MACROS))
        .map(attachment -> finding(Seen.trait(attachment, Trait.MACROS), attachment.path()));
  }
}
