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
import kanshiki.mail.Message;
import kanshiki.observable.DomainName;

/**
 * Bounces would go to another organisation than the author's.
 *
 * <p>RFC 5321 section 4.4, Return-Path. Known false positives: delivery services and mailing lists,
 * which take the bounces of others; list mail is passed over.
 */
public final class ReversePathElsewhere implements Indicator {
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
    Message message = file.get(CaseFile.MESSAGE);
    Optional<DomainName> author = identity.authorDomain();
    Optional<DomainName> reverse = identity.reversePath().flatMap(mailbox -> mailbox.domainName());
    boolean comparable =
        author.isPresent() && reverse.isPresent() && message.first("List-Id").isEmpty();
    if (!comparable || author.get().organisation().equals(reverse.get().organisation())) {
      return Stream.empty();
    }
    String address = identity.reversePath().get().address();
    return Stream.of(
        finding(Evidence.claimed("Return-Path", "<" + address + ">"), address, author.get()));
  }
}
