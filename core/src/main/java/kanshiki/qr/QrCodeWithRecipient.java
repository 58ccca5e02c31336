package kanshiki.qr;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The address in a QR code carries the recipient's own mail address.
 *
 * <p>Known false positives: registration for an event.
 */
public final class QrCodeWithRecipient implements Indicator {
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
    List<String> recipients =
        file.get(CaseFile.MESSAGE).mailboxes("To").stream()
            .map(mailbox -> mailbox.address().toLowerCase(Locale.ROOT))
            .filter(address -> address.indexOf('@') > 0)
            .toList();
    return file.get(Codes.TOPIC)
        .links()
        .filter(code -> recipients.stream().anyMatch(to -> names(code.text(), to)))
        .limit(1)
        .map(code -> finding(code.evidence(), code.leadsTo()));
  }

  /** As it is, escaped, or in base64. */
  private static boolean names(String text, String address) {
    String lower = text.toLowerCase(Locale.ROOT);
    String base64 =
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString(address.getBytes(StandardCharsets.UTF_8));
    return lower.contains(address)
        || lower.contains(address.replace("@", "%40"))
        || text.contains(base64);
  }
}
