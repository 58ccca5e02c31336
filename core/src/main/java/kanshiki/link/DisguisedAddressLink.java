package kanshiki.link;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A link leads to an IP address that is written as hardly anyone can read it: 0x7f.1, 2130706433.
 *
 * <p>Known false positives: none are known; no program writes links so.
 */
public final class DisguisedAddressLink implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    return Sightings.perHost(file, DisguisedAddressLink::isDisguised)
        .map(link -> finding(link.evidence(), link.target().writtenHost(), link.leadsTo()));
  }

  private static boolean isDisguised(Link link) {
    return link.target().address().isPresent()
        && !link.target().hostText().startsWith("[")
        && !link.target().writtenHost().toLowerCase(Locale.ROOT).equals(link.target().hostText());
  }
}
