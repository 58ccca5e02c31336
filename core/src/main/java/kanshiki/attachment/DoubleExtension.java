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
 * The name of an attachment has the ending of a document before its real one: bill.pdf.exe.
 *
 * <p>Known false positives: pages made of documents by conversion programs.
 */
public final class DoubleExtension implements Indicator {
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
    return Seen.each(file, attachment -> isDouble(attachment.filename()))
        .map(
            attachment ->
                finding(
                    Seen.name(attachment),
                    attachment.path(),
                    "." + FileNames.inner(attachment.filename()),
                    "." + FileNames.extension(attachment.filename())));
  }

  private static boolean isDouble(String name) {
    boolean opens =
        group(FileNames.extension(name))
            .filter(g -> g.isDangerous() || g == FileGroup.PAGE)
            .isPresent();
    return opens
        && group(FileNames.inner(name))
            .filter(
                g ->
                    switch (g) {
                      case DOCUMENT, PICTURE, MEDIA, TEXT, CALENDAR, ARCHIVE -> true;
                      default -> false;
                    })
            .isPresent();
  }

  private static Optional<FileGroup> group(String extension) {
    return FileType.byExtension(extension).map(FileType::group);
  }
}
