package kanshiki.qr;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A QR code holds something other than a web address: a telephone number, a payment address, an
 * access key.
 *
 * <p>Known false positives: business cards, wireless access for guests, payment slips,
 * authenticator apps.
 */
public final class QrCodeHoldsNoLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Codes.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.NEUTRAL;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Codes.TOPIC).all().stream()
        .filter(code -> code.url().isEmpty())
        .limit(3)
        .map(code -> finding(code.evidence(), shortened(code.text())));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s", " ");
    return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "…";
  }

  private static final int MAX_SHOWN = 60;
}
