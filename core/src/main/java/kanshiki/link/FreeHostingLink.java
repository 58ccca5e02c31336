package kanshiki.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.Url;

/**
 * A link leads to a place where anyone puts up a page in minutes without a name of his own.
 *
 * <p>Known false positives: small shops, clubs and developers; forms made for a survey.
 */
public final class FreeHostingLink implements Indicator {
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
    return Sightings.perHost(file, link -> entry(link).isPresent())
        .map(link -> finding(link.evidence(), link.leadsTo(), entry(link).orElse("")));
  }

  private static final HostList PLACES = HostList.load("free-hosting.txt");

  /** Whether {@code url} is one of those pages. */
  static boolean isOn(Url url) {
    return PLACES.entryOf(url).filter(entry -> !url.hostText().equals("www." + entry)).isPresent();
  }

  private static Optional<String> entry(Link link) {
    return PLACES.entryOf(link.target()).filter(_ -> isOn(link.target()));
  }
}
