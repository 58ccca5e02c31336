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
 * The Message-ID was made by another organisation's host than the author's.
 *
 * <p>RFC 5322 section 3.6.4. Known false positives: delivery services, people who write through a
 * provider's server.
 */
public final class MessageIdElsewhere implements Indicator {
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
    Optional<DomainName> host =
        identity
            .messageIdHost()
            .filter(DomainName::isRegistrable)
            .filter(DomainName::isUnderKnownSuffix); // not localhost.localdomain
    if (author.isEmpty()
        || host.isEmpty()
        || author.get().organisation().equals(host.get().organisation())) {
      return Stream.empty();
    }
    String id = identity.messageId().orElseThrow();
    return Stream.of(
        finding(Evidence.claimed("Message-ID", "<" + id + ">"), host.get(), author.get()));
  }
}
