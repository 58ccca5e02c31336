package kanshiki.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.observable.DomainName;

/**
 * A host from outside greeted with the name of the recipient's own side.
 *
 * <p>Known false positives: an own relay that is missing in {@code own.relays}; a server moved to a
 * new provider.
 */
public final class HeloClaimsRecipientDomain implements Indicator {
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
    Route route = file.get(Route.TOPIC);
    List<DomainName> own =
        Stream.concat(file.get(CaseFile.OWN).domains().stream(), route.receivers().stream())
            .toList();
    return route
        .boundary()
        .filter(hop -> hop.ip().filter(ip -> !Trace.isInternal(ip)).isPresent())
        .filter(hop -> !hop.trace().isSubmission() && claims(hop, own))
        .stream()
        .map(hop -> finding(hop.evidence(), hop.helo().orElse("")));
  }

  private static boolean claims(Hop hop, List<DomainName> own) {
    Optional<DomainName> helo = hop.helo().flatMap(DomainName::parse);
    if (helo.isEmpty() || own.stream().noneMatch(helo.get()::isWithin)) {
      return false;
    }
    // A provider's own customer and neighbour, confirmed by the address's name, is no impostor.
    String claimed = Families.known().of(helo.get().name());
    return !Families.known().sheltersTenants(claimed)
        && !Families.known().of(hop.reverseName().orElse("")).equals(claimed)
        && (hop.reverseName().isPresent() || hop.trace().nameless());
  }
}
