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
 * An archive in the mail holds nothing but another archive.
 *
 * <p>Known false positives: backups, and source code that is packed twice.
 */
public final class ArchiveInArchive implements Indicator {
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
    return Seen.each(file, ArchiveInArchive::isDoubled)
        .map(
            attachment ->
                finding(
                    Seen.type(attachment),
                    attachment.path(),
                    attachment.inside().getFirst().filename()));
  }

  /** A compressed tar file counts as one archive. */
  private static boolean isDoubled(Attachment attachment) {
    boolean container =
        switch (attachment.type()) {
          case ZIP, RAR, SEVEN_ZIP, CABINET, LZH, ISO_IMAGE -> true;
          default -> false;
        };
    return container
        && attachment.inside().size() == 1
        && attachment.inside().getFirst().type().group() == FileGroup.ARCHIVE;
  }
}
