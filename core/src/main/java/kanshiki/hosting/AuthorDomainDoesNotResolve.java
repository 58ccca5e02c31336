package kanshiki.hosting;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The author's domain does not exist, or has neither an address nor a mail exchanger: nobody can
 * answer there.
 *
 * <p>RFC 5321 section 5.1. Known false positives: an old mail whose sender has since given up the
 * domain; host names inside a company that stand in From.
 */
public final class AuthorDomainDoesNotResolve implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Names.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file
        .get(Names.TOPIC)
        .author()
        .filter(Names.NameAnswer::isNowhere)
        .map(author -> finding(author.evidence(), author.name()))
        .stream();
  }
}
