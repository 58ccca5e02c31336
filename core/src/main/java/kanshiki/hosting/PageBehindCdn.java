package kanshiki.hosting;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.lookup.NetworkFacts;
import kanshiki.observable.DomainName;

/**
 * A link leads to a host behind a delivery network (CDN), which hides where the page really stands.
 *
 * <p>Known false positives: half of the web; it only explains why the place says nothing.
 */
public final class PageBehindCdn implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Hosts.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.NEUTRAL;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return file.get(Hosts.TOPIC).pages().stream()
        .filter(
            page ->
                page.facts().filter(net -> net.kind().contains(NetworkFacts.Kind.CDN)).isPresent())
        .limit(1)
        .map(page -> finding(page.evidence(), host(page), operator(page)));
  }

  private static String host(Hosts.HostNetwork page) {
    return page.name().map(DomainName::defanged).orElse(page.address().text());
  }

  private static String operator(Hosts.HostNetwork page) {
    return page.facts().flatMap(NetworkFacts::organisation).orElse("");
  }
}
