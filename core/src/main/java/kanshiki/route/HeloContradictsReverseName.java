package kanshiki.route;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The host that handed the mail over called itself by a name of one organisation, and its address
 * belongs to a name of another.
 *
 * <p>Known false positives: rented servers that keep the landlord's name for their address, and
 * delivery services that greet in their customer's name.
 */
public final class HeloContradictsReverseName implements Indicator {
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
        .filter(HeloContradictsReverseName::contradicts)
        .map(hop -> finding(hop.evidence(), hop.helo().orElse(""), hop.reverseName().orElse("")));
  }

  private static boolean contradicts(Hop hop) {
    String helo = Families.known().of(hop.helo().orElse(""));
    String reverse = Families.known().of(hop.reverseName().orElse(""));
    return !helo.isEmpty() && !reverse.isEmpty() && !helo.equals(reverse);
  }
}
