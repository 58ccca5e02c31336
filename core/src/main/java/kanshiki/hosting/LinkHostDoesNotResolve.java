package kanshiki.hosting;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The host that a link leads to does not exist or has no address: the page is gone, or never was.
 *
 * <p>Known false positives: old mail of every sort, which is why it says little by itself.
 */
public final class LinkHostDoesNotResolve implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Names.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.NEUTRAL;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Names.TOPIC).links().stream()
        .filter(Names.NameAnswer::isNowhere)
        .map(host -> finding(host.evidence(), host.name().defanged()));
  }
}
