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
 * A document in the mail has a program, script or shortcut packed into it.
 *
 * <p>Known false positives: none are known.
 */
public final class ProgramInDocument implements Indicator {
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
    return Seen.each(file, attachment -> attachment.type().group() == FileGroup.DOCUMENT)
        .flatMap(
            document ->
                document.inside().stream()
                    .filter(inner -> inner.type().group().isDangerous())
                    .limit(1)
                    .map(
                        inner ->
                            finding(
                                Seen.type(inner),
                                document.path(),
                                inner.filename(),
                                TypeWords.of(inner.type()))));
  }
}
