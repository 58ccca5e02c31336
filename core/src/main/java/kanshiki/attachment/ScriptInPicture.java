package kanshiki.attachment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.file.FileType;

/**
 * An attachment that looks like a picture (SVG) brings scripts.
 *
 * <p>Known false positives: drawings exported by interactive chart programs.
 */
public final class ScriptInPicture implements Indicator {
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
    return Seen.each(
            file, attachment -> attachment.type() == FileType.SVG && attachment.has(Trait.SCRIPT))
        .map(attachment -> finding(Seen.trait(attachment, Trait.SCRIPT), attachment.path()));
  }
}
