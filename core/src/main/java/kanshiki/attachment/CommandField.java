package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A document in the mail has a field that starts a program (DDE).
 *
 * <p>Known false positives: sheets with live prices from a trading program.
 */
public final class CommandField implements Indicator {
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
    return Seen.each(file, attachment -> attachment.has(Trait.COMMAND_FIELD))
        .map(
            attachment ->
                finding(
                    Seen.trait(attachment, Trait.COMMAND_FIELD),
                    attachment.path(),
                    Seen.first(attachment, Trait.COMMAND_FIELD)));
  }
}
