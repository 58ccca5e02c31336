package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A page in an attachment makes a file by script, as if it had been downloaded.
 *
 * <p>Known false positives: reports that offer their table as a download.
 */
public final class FileSmuggledByScript implements Indicator {
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
    return Seen.each(file, attachment -> attachment.has(Trait.SMUGGLED_FILE))
        .map(attachment -> finding(Seen.trait(attachment, Trait.SMUGGLED_FILE), attachment.path()));
  }
}
