package kanshiki.route;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The address that handed the mail over bears a name as providers give to lines of homes and
 * offices: it holds its own numbers.
 *
 * <p>Known false positives: people who run a mail server at home; rented servers that keep the name
 * the provider made from the address.
 */
public final class OriginIsConsumerLine implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Route.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Route.TOPIC).originHop().stream()
        .filter(hop -> !hop.trace().isSubmission())
        .filter(OriginIsConsumerLine::isNumbered)
        .map(hop -> finding(hop.evidence(), hop.reverseName().orElse("")));
  }

  private static boolean isNumbered(Hop hop) {
    return hop.reverseName().isPresent()
        && hop.ip().isPresent()
        && OwnSide.looksLikeCustomer(hop.reverseName().get(), hop.ip().get());
  }
}
