package kanshiki.qr;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The mail carries a QR code that leads to a web address.
 *
 * <p>Known false positives: event tickets, apps to install, payment slips, sign-up with an
 * authenticator app.
 */
public final class QrCodeLink implements Indicator {
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
    return file.get(Codes.TOPIC).links().limit(MAX).map(c -> finding(c.evidence(), c.leadsTo()));
  }

  /** Codes that are told of one by one. */
  private static final int MAX = 5;
}
