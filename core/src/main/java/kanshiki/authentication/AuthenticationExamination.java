package kanshiki.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.Message;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.route.Route;

/**
 * Gathers what the receiving side recorded about SPF, DKIM, DMARC and ARC, and what our own check
 * found where it was made.
 */
public final class AuthenticationExamination implements Examination<Authentication> {
  @Override
  public Topic<Authentication> topic() {
    return Authentication.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Route.TOPIC);
  }

  @Override
  public List<Topic<?>> wants() {
    return List.of(Verification.TOPIC);
  }

  @Override
  public Authentication examine(CaseFile file) {
    Message message = file.get(CaseFile.MESSAGE);
    var results =
        new TrustedResults(message, file.get(Route.TOPIC), file.get(CaseFile.OWN).authservIds());
    var recorded =
        new Authentication(
            newest(results.own, "spf"),
            signatures(results.own),
            newest(results.own, "dmarc"),
            newest(results.own, "arc"),
            results.claimed,
            author(message));
    return file.find(Verification.TOPIC)
        .map(verified -> Joined.of(recorded, verified))
        .orElse(recorded);
  }

  private static Optional<AuthResult> newest(List<AuthResult> results, String method) {
    return results.stream().filter(result -> result.method().equals(method)).findFirst();
  }

  /** One for each signer; several receiving hosts may each have recorded the same. */
  private static List<AuthResult> signatures(List<AuthResult> results) {
    var kept = new ArrayList<AuthResult>();
    for (AuthResult result : results) {
      boolean known =
          kept.stream()
              .anyMatch(
                  k ->
                      k.domain().equals(result.domain())
                          && (k.selector().equals(result.selector())
                              || !k.evidence().equals(result.evidence())));
      if (result.method().equals("dkim") && !known) {
        kept.add(result);
      }
    }
    return kept;
  }

  private static Optional<DomainName> author(Message message) {
    List<Mailbox> authors = message.mailboxes("From");
    return authors.size() == 1 ? authors.getFirst().domainName() : Optional.empty();
  }
}
