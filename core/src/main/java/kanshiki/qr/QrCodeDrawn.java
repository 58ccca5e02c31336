package kanshiki.qr;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A QR code is drawn with characters, table cells, boxes or shapes rather than shown as a picture.
 *
 * <p>Known false positives: consoles' output (sign-in of chat or VPN programs in a log), some
 * designers' mail templates.
 */
public final class QrCodeDrawn implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Codes.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Codes.TOPIC).all().stream()
        .filter(code -> code.way() == Code.Way.DRAWN && !code.place().endsWith(".svg"))
        .limit(1)
        .map(code -> finding(code.evidence(), code.leadsTo()));
  }
}
