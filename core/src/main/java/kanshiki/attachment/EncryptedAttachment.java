package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * An archive or document in the mail is locked with a password.
 *
 * <p>Known false positives: the custom of sending documents locked and the password by another mail
 * (PPAP).
 */
public final class EncryptedAttachment implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Attachments.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Seen.each(
            file,
            attachment ->
                attachment.encrypted()
                    && attachment.sha256().isPresent() // itself, not only what is in it
                    && switch (attachment.type().group()) {
                      case ARCHIVE, DOCUMENT, DISK_IMAGE -> true;
                      default -> false;
                    })
        .map(attachment -> finding(Seen.type(attachment), attachment.path()));
  }
}
