package kanshiki.hosting;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The author's domain says that it takes no mail at all (null MX, RFC 7505), so that no answer can
 * reach the author.
 *
 * <p>Known false positives: senders of notices that do not want answers, against RFC 7505 section
 * 4.1.
 */
public final class AuthorDomainTakesNoMail implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Names.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file
        .get(Names.TOPIC)
        .author()
        .filter(
            author -> author.facts().filter(facts -> facts.mx().equals(List.of("0 ."))).isPresent())
        .map(author -> finding(author.evidence(), author.name()))
        .stream();
  }
}
