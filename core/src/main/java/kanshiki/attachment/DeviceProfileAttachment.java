package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.file.FileType;

/**
 * The mail carries a profile that changes the settings of a phone or computer.
 *
 * <p>Known false positives: companies and schools that set up the devices of their own people; the
 * notice with which cPanel hosts greet a new mail account.
 */
public final class DeviceProfileAttachment implements Indicator {
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
    return Seen.each(file, attachment -> attachment.type() == FileType.DEVICE_PROFILE)
        .map(
            attachment ->
                finding(Seen.type(attachment), attachment.path(), TypeWords.of(attachment.type())));
  }
}
