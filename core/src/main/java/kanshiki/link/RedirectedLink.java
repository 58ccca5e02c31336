package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A link goes through a redirect, a translation or a cache of a well-known site to somewhere else.
 *
 * <p>Known false positives: advertisements, and addresses copied from a search result.
 */
public final class RedirectedLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(
            file, link -> Sightings.wrapper(link, RedirectedLink::isBorrowed).isPresent())
        .map(
            link ->
                finding(
                    link.evidence(),
                    Sightings.wrapper(link, RedirectedLink::isBorrowed)
                        .map(Wrapper::name)
                        .orElse(""),
                    link.leadsTo()));
  }

  private static boolean isBorrowed(Wrapper wrapper) {
    return wrapper.kind() == Wrapper.Kind.REDIRECT || wrapper.kind() == Wrapper.Kind.PROXY;
  }
}
