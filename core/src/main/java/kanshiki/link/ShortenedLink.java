package kanshiki.link;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.Url;

/**
 * A link is a short address that tells nobody where it leads.
 *
 * <p>Known false positives: social media, short messages and newsletters.
 */
public final class ShortenedLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(file, link -> SHORTENERS.contains(link.target()))
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }

  /** Whether {@code url} is such a short link. */
  static boolean isOn(Url url) {
    return SHORTENERS.contains(url);
  }

  private static final HostList SHORTENERS = HostList.load("shorteners.txt");
}
