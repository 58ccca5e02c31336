package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A mail gateway or a click counter stands before the real target of a link.
 *
 * <p>Known false positives: says nothing either way: gateways wrap every link, and most newsletters
 * count clicks.
 */
public final class WrappedLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.NEUTRAL;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(
            file, link -> Sightings.wrapper(link, WrappedLink::isUsual).isPresent())
        .map(
            link ->
                finding(
                    link.evidence(),
                    Sightings.wrapper(link, WrappedLink::isUsual).map(Wrapper::name).orElse(""),
                    link.leadsTo()));
  }

  private static boolean isUsual(Wrapper wrapper) {
    return wrapper.kind() == Wrapper.Kind.PROTECTION || wrapper.kind() == Wrapper.Kind.TRACKING;
  }
}
