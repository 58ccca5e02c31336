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
 * The name of an attachment pushes its ending out of sight with blanks.
 *
 * <p>Known false positives: names typed by hand never have that many.
 */
public final class BlanksBeforeExtension implements Indicator {
  private static final int MIN_BLANKS = 8;

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
    return Seen.each(file, attachment -> isPushed(attachment.filename()))
        .map(
            attachment ->
                finding(
                    Seen.name(attachment),
                    attachment.path(),
                    "." + FileNames.extension(attachment.filename())));
  }

  private static boolean isPushed(String name) {
    int run = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean blank = c == ' ' || c == '\u00a0' || c == '\u3000' || c == '\u2800' || c == '\t';
      run = blank ? run + 1 : 0;
      if (run >= MIN_BLANKS && name.indexOf('.', i) >= 0) {
        return true;
      }
    }
    return false;
  }
}
