package kanshiki.attachment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.file.FileGroup;

/**
 * The mail declares an attachment as another kind of file than it is.
 *
 * <p>Known false positives: mail programs that guess the type from a wrong name.
 */
public final class DeclaredTypeDiffers implements Indicator {
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
    return Seen.each(file, DeclaredTypeDiffers::differs)
        .map(
            attachment ->
                finding(
                    Seen.declared(attachment),
                    attachment.path(),
                    attachment.declaredType(),
                    TypeWords.of(attachment.type())));
  }

  private static boolean differs(Attachment attachment) {
    FileGroup real = attachment.type().group();
    if (real == FileGroup.UNKNOWN || real == FileGroup.TEXT) {
      return false;
    }
    return declared(attachment.declaredType()).filter(group -> group != real).isPresent();
  }

  /** What a media type stands for, where that is clear. */
  private static Optional<FileGroup> declared(String mediaType) {
    if (mediaType.equals("image/svg+xml")) {
      return Optional.of(FileGroup.PAGE);
    }
    if (mediaType.startsWith("image/")) {
      return Optional.of(FileGroup.PICTURE);
    }
    if (mediaType.startsWith("audio/") || mediaType.startsWith("video/")) {
      return Optional.of(FileGroup.MEDIA);
    }
    return switch (mediaType) {
      case "application/pdf", "application/rtf", "text/rtf" -> Optional.of(FileGroup.DOCUMENT);
      case "text/calendar", "application/ics" -> Optional.of(FileGroup.CALENDAR);
      case "application/zip", "application/x-zip-compressed" -> Optional.of(FileGroup.ARCHIVE);
      case "text/html", "application/xhtml+xml" -> Optional.of(FileGroup.PAGE);
      default -> Optional.empty();
    };
  }
}
