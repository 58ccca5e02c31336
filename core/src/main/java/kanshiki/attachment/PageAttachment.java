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
 * The mail carries a web page as a file.
 *
 * <p>Known false positives: encrypted-mail portals, electronic invoices of some countries, saved
 * web pages.
 */
public final class PageAttachment implements Indicator {
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
    return Seen.each(
            file, attachment -> !attachment.inline() && attachment.type().group() == FileGroup.PAGE)
        .map(
            attachment ->
                finding(Seen.type(attachment), attachment.path(), TypeWords.of(attachment.type())));
  }
}
