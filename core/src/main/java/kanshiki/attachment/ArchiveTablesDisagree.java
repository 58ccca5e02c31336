package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * An archive in the mail shows different files to different programs.
 *
 * <p>Known false positives: archives that were changed by a faulty program.
 */
public final class ArchiveTablesDisagree implements Indicator {
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
    return Seen.each(file, attachment -> attachment.has(Trait.TABLES_DISAGREE))
        .map(
            attachment ->
                finding(Seen.trait(attachment, Trait.TABLES_DISAGREE), attachment.path()));
  }
}
