package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * An archive in the mail was made to become so big, or so deep, that it breaks whoever unpacks it.
 *
 * <p>Known false positives: backups of empty disks.
 */
public final class ArchiveBomb implements Indicator {
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
    return Seen.each(file, attachment -> attachment.has(Trait.BOMB))
        .map(attachment -> finding(Seen.trait(attachment, Trait.BOMB), attachment.path()));
  }
}
