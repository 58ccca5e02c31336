package kanshiki.route;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.IpAddress;

/**
 * The host that handed the mail over greeted with something that is no name in the public DNS: an
 * address, {@code localhost}, a bare or freshly installed machine's name (RFC 5321 section 4.1.4).
 *
 * <p>Known false positives: inner servers and appliances that nobody gave a name; programs that
 * send from a workstation.
 */
public final class HeloWithoutPublicName implements Indicator {
  /** RFC 6761 and 6762, and what installers of machines in a cloud put behind a host's name. */
  private static final List<String> PRIVATE_ENDINGS =
      List.of(
          ".localhost",
          ".localdomain",
          ".local",
          ".lan",
          ".home",
          ".internal",
          ".intra",
          ".corp",
          ".novalocal",
          ".openstacklocal",
          ".invalid");

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
        .filter(hop -> !hop.trace().isSubmission())
        .filter(hop -> hop.helo().filter(HeloWithoutPublicName::isNoPublicName).isPresent())
        .map(hop -> finding(hop.evidence(), hop.helo().orElse("")));
  }

  static boolean isNoPublicName(String helo) {
    String name = helo.toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("unknown")) {
      return false; // qmail's word, not the client's
    }
    if (IpAddress.parse(name).isPresent() || name.indexOf('.') < 0) {
      return true;
    }
    return PRIVATE_ENDINGS.stream().anyMatch(name::endsWith);
  }
}
