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
 * The mail carries a program, by itself or in an archive.
 *
 * <p>Known false positives: developers who mail builds to each other; most mail services refuse
 * programs.
 */
public final class ProgramAttachment implements Indicator {
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
    return Seen.each(file, attachment -> attachment.type().group() == FileGroup.PROGRAM)
        .map(
            attachment ->
                finding(Seen.type(attachment), attachment.path(), TypeWords.of(attachment.type())));
  }
}
