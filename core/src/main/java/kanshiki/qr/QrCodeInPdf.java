package kanshiki.qr;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The QR code that leads on stands in a PDF file, not in the mail itself.
 *
 * <p>Known false positives: tickets, invoices and boarding passes.
 */
public final class QrCodeInPdf implements Indicator {
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
    return file.get(Codes.TOPIC)
        .links()
        .filter(code -> code.way() == Code.Way.PDF)
        .limit(1)
        .map(code -> finding(code.evidence(), code.place(), code.leadsTo()));
  }
}
