package kanshiki.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.DomainName;

/**
 * An answer would go to another organisation than the author's.
 *
 * <p>Known false positives: ticket systems, newsletters, and mailing lists that set Reply-To (RFC
 * 5598 mediators).
 */
public final class ReplyToElsewhere implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Identity.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    Optional<DomainName> author = identity.authorDomain();
    if (author.isEmpty()) {
      return Stream.empty();
    }
    return identity.replyTo().stream()
        .filter(to -> !identity.isRecipient(to)) // a list that collects the answers
        .filter(to -> to.domainName().isPresent())
        .filter(to -> !to.domainName().get().organisation().equals(author.get().organisation()))
        .limit(1)
        .map(
            to -> finding(Evidence.claimed("Reply-To", to.toString()), to.address(), author.get()));
  }
}
