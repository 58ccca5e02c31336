package kanshiki.identity;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Missing;

/**
 * No address can be read in the From field, or there is no such field, though RFC 5322 section
 * 3.6.2 demands one.
 *
 * <p>Known false positives: drafts, and notices that a mail server writes itself.
 */
public final class AuthorMissing implements Indicator {
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
    if (file.get(CaseFile.MESSAGE).raw().lacks(Missing.AUTHOR_ADDRESS)) {
      return Stream.empty(); // the forward in which it came tells only a name
    }
    if (file.get(Identity.TOPIC).authors().stream()
        .anyMatch(author -> !author.domain().isEmpty())) {
      return Stream.empty();
    }
    String quoted = file.get(CaseFile.MESSAGE).first("From").map(HeaderField::decoded).orElse("");
    return Stream.of(finding(Evidence.claimed("From", quoted)));
  }
}
