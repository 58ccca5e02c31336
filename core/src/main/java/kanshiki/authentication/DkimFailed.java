package kanshiki.authentication;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.route.Route;

/**
 * The signature of the author's own domain does not fit the mail (RFC 6376), as our own check found
 * or the receiving server recorded.
 *
 * <p>Known false positives: mailing lists and gateways that change the mail on its way.
 */
public final class DkimFailed implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Authentication.TOPIC, Route.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Authentication proved = file.get(Authentication.TOPIC);
    if (file.get(Route.TOPIC).mediation() != Route.Mediation.NONE) {
      return Stream.empty(); // lists and forwarders change mail, which breaks signatures
    }
    boolean passed =
        proved.dkim().stream()
            .anyMatch(dkim -> dkim.result() == ResultWord.PASS && isAuthors(dkim, proved));
    return proved.dkim().stream()
        .filter(dkim -> !passed && dkim.result() == ResultWord.FAIL && isAuthors(dkim, proved))
        .limit(1)
        .map(dkim -> finding(dkim.evidence(), dkim.domain().orElseThrow()));
  }

  private static boolean isAuthors(AuthResult dkim, Authentication proved) {
    return dkim.domain().filter(proved::isAligned).isPresent();
  }
}
