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
 * The mail carries a script that Windows runs on a double click.
 *
 * <p>Known false positives: administrators and developers who mail scripts to each other.
 */
public final class ScriptAttachment implements Indicator {
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
    return Seen.each(file, attachment -> attachment.type().group() == FileGroup.SCRIPT)
        .map(
            attachment ->
                finding(Seen.type(attachment), attachment.path(), TypeWords.of(attachment.type())));
  }
}
