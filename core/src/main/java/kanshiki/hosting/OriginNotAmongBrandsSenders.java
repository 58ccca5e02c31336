package kanshiki.hosting;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.authentication.Verification;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.spf.SpfResult;

/**
 * The mail speaks in a company's name, and the company's own list of mail servers (the SPF record
 * of its main domain) does not name the server that sent it.
 *
 * <p>Known false positives: genuine mail by a delivery service under a domain that the brand
 * directory does not know; it weighs little for that. Nothing is said of an old mail, since lists
 * change, nor where the list leaves strangers open (neutral, none).
 */
public final class OriginNotAmongBrandsSenders implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(BrandSenders.TOPIC, Verification.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    if (file.get(Verification.TOPIC).late()) {
      return Stream.empty();
    }
    return file.get(BrandSenders.TOPIC).asked().stream()
        .filter(
            asked -> asked.word() == SpfResult.Word.FAIL || asked.word() == SpfResult.Word.SOFTFAIL)
        .map(
            asked ->
                finding(
                    asked.evidence(),
                    asked.brand().name(),
                    asked.origin().text(),
                    asked.brand().domains().getFirst().unicode()));
  }
}
