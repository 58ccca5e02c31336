package kanshiki.identity;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The mail says that its reader wrote it.
 *
 * <p>Known false positives: notes to oneself, scanners and copiers that send in their owner's name,
 * and mails to many that are addressed to their author.
 */
public final class AuthorIsRecipient implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Identity.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    if (file.get(CaseFile.MESSAGE).first("List-Id").isPresent()) {
      return Stream.empty(); // lists put their own address where their members' were
    }
    return identity.author().stream()
        .filter(author -> !author.domain().isEmpty())
        .filter(identity::isRecipient)
        .map(author -> finding(Evidence.claimed("From", author.toString()), author.address()));
  }
}
