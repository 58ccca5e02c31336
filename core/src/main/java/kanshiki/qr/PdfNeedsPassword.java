package kanshiki.qr;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.pdf.PdfFile;

/**
 * A PDF file cannot be read without a password, by nobody but the reader.
 *
 * <p>Known false positives: statements of banks and pay slips, which are often sent so.
 */
public final class PdfNeedsPassword implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Codes.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Codes.TOPIC).pdfs().stream()
        .filter(pdf -> pdf.file().unread().filter(PdfFile.Unread.PASSWORD::equals).isPresent())
        .limit(1)
        .map(pdf -> finding(Evidence.claimed(pdf.name(), "/Encrypt"), pdf.name()));
  }
}
