package kanshiki.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Trust;
import kanshiki.examination.Topic;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/**
 * The way a mail came.
 *
 * @param hops in the order the mail travelled, the oldest first; all that are not {@code OWN} are
 *     claims
 * @param boundary the hop in which the recipient's own side took the mail over from outside; empty
 *     without trace fields
 * @param originHop the hop in which the host at {@code originIp} handed the mail over: the
 *     boundary, or an older one where a mailing list or a forwarding service stands between
 * @param originIp the host that handed the mail over from outside to the recipient's side or to the
 *     list; never an internal address; empty when no hop tells
 * @param mediation what stands between origin and recipient (RFC 5598 section 5)
 * @param anomalies times that do not fit
 */
public record Route(
    List<Hop> hops,
    Optional<Hop> boundary,
    Optional<Hop> originHop,
    Optional<IpAddress> originIp,
    Mediation mediation,
    List<ClockAnomaly> anomalies) {
  public static final Topic<Route> TOPIC = new Topic<>("route", Route.class);

  /** Who passed the mail on, as far as the claimed hops tell. */
  public enum Mediation {
    NONE,
    MAILING_LIST,
    FORWARDING
  }

  public Route {
    hops = List.copyOf(hops);
    anomalies = List.copyOf(anomalies);
  }

  /** The receiving servers' organisations, from their own hops, without repetition. */
  public List<DomainName> receivers() {
    return hops.stream()
        .filter(hop -> hop.trust() == Trust.OWN)
        .flatMap(hop -> hop.by().flatMap(DomainName::parse).stream())
        .filter(DomainName::isRegistrable)
        .map(DomainName::organisation)
        .distinct()
        .toList();
  }

  /** Both hosts have the same operator, as far as their names tell. */
  public static boolean sameOperator(String host, String other) {
    String family = Families.known().of(host);
    return !family.equals(Families.NONE) && family.equals(Families.known().of(other));
  }

  Stream<ClockAnomaly> anomalies(ClockAnomaly.Kind kind) {
    return anomalies.stream().filter(anomaly -> anomaly.kind() == kind);
  }
}
