package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.file.FileNames;

/**
 * The name of an attachment turns its writing direction, so that its ending reads otherwise.
 *
 * <p>Known false positives: none are known.
 */
public final class DirectionOverrideInFilename implements Indicator {
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
    return Seen.each(file, attachment -> turns(attachment.filename()))
        .map(
            attachment ->
                finding(
                    Seen.name(attachment),
                    attachment.path(),
                    "." + FileNames.extension(attachment.filename())));
  }

  /** Overrides and isolates; the plain marks of Arabic and Hebrew names are not among them. */
  private static boolean turns(String name) {
    return name.chars().anyMatch(c -> c == 0x202d || c == 0x202e || c == 0x2066 || c == 0x2067);
  }
}
