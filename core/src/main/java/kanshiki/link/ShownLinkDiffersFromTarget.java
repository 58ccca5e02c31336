package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;

/**
 * The words of a link are an address of one organisation, and it leads to another.
 *
 * <p>Known false positives: click counters under a domain of their own, and mail gateways that are
 * not known here.
 */
public final class ShownLinkDiffersFromTarget implements Indicator {
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
    return Sightings.perHost(file, ShownLinkDiffersFromTarget::differs)
        .map(
            link ->
                finding(
                    link.evidence(),
                    link.shownUrl().flatMap(Url::domain).map(DomainName::defanged).orElse(""),
                    link.leadsTo()));
  }

  private static boolean differs(Link link) {
    if (link.source() == Link.Source.TEXT || !link.target().isWeb() || link.isOpaque()) {
      return false;
    }
    return link.shownUrl()
        .flatMap(Url::registeredDomain)
        .filter(shown -> !isSame(shown, link))
        .isPresent();
  }

  /** The same owner, as far as names tell: amazon.com and amazon.co.jp count as one here. */
  private static boolean isSame(DomainName shown, Link link) {
    return link.target()
        .registeredDomain()
        .filter(real -> real.labels().getFirst().equals(shown.labels().getFirst()))
        .isPresent();
  }
}
