package kanshiki.reputation;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.lookup.Rating;

/**
 * A rating centre calls the page behind a link dangerous.
 *
 * <p>Known false positives: stale entries; hosts shared by many are left out unless the very page
 * is meant.
 */
public final class LinkRatedDangerous implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Reputation.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Reputation.TOPIC).links().stream()
        .filter(
            link ->
                link.rating().filter(r -> r.rating() == Rating.Value.DANGEROUS).isPresent()
                    && link.meansIt())
        .limit(3)
        .map(
            link ->
                finding(
                    link.evidence(),
                    link.link().target().defanged(),
                    link.evidence().answer().source(),
                    category(link)));
  }

  private static String category(Reputation.RatedLink link) {
    return link.rating().flatMap(Rating::category).orElse("-");
  }
}
