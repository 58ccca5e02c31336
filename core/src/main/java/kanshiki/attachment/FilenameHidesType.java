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
import kanshiki.file.FileNames;
import kanshiki.file.FileType;

/**
 * An attachment is not what its name says: a picture by name, a page or program in truth.
 *
 * <p>Known false positives: web applications whose tables are pages under an .xls name are passed
 * over.
 */
public final class FilenameHidesType implements Indicator {
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
    return Seen.each(file, attachment -> claimed(attachment).isPresent())
        .map(
            attachment ->
                finding(
                    Seen.type(attachment),
                    attachment.path(),
                    TypeWords.of(claimed(attachment).orElseThrow()),
                    TypeWords.of(attachment.type())));
  }

  /** What the name says, where that is something else. */
  private static Optional<FileType> claimed(Attachment attachment) {
    return FileType.byExtension(FileNames.extension(attachment.filename()))
        .filter(named -> differs(named.group(), attachment.type()));
  }

  private static boolean differs(FileGroup named, FileType real) {
    FileGroup group = real.group();
    if (named == group || group == FileGroup.UNKNOWN || group == FileGroup.TEXT) {
      return false;
    }
    return switch (named) {
      case PICTURE -> group != FileGroup.MEDIA;
      case MEDIA -> group != FileGroup.PICTURE;
      // Old Office opens pages and single-file pages; many programs export such.
      case DOCUMENT -> group != FileGroup.PAGE && group != FileGroup.MAIL || real == FileType.SVG;
      case ARCHIVE -> group != FileGroup.DOCUMENT;
      case CALENDAR, CONTACT, MAIL -> true;
      case PAGE, TEXT, SIGNATURE -> group.isDangerous();
      case PROGRAM, SCRIPT, SHORTCUT, DISK_IMAGE, SETTINGS, UNKNOWN -> false;
    };
  }
}
