package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.file.FileGroup;

/**
 * The mail carries a disk image, whose files escape the warning for downloads.
 *
 * <p>Known false positives: none are known in mail to the public.
 */
public final class DiskImageAttachment implements Indicator {
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
    return Seen.each(file, attachment -> attachment.type().group() == FileGroup.DISK_IMAGE)
        .map(
            attachment ->
                finding(Seen.type(attachment), attachment.path(), TypeWords.of(attachment.type())));
  }
}
