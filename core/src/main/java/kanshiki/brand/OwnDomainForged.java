package kanshiki.brand;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.authentication.Authentication;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Own;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.Identity;
import kanshiki.observable.DomainName;
import kanshiki.route.Route;

/**
 * The author's domain is the recipient's own, yet the mail came from outside and nothing proves it.
 *
 * <p>Counts only domains that the settings name as own ({@code own.domains}). Known false
 * positives: services that send in the domain's name without its leave being recorded.
 */
public final class OwnDomainForged implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Identity.TOPIC, Route.TOPIC, Authentication.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Identity identity = file.get(Identity.TOPIC);
    Route route = file.get(Route.TOPIC);
    Optional<DomainName> author = identity.authorDomain();
    if (author.isEmpty() || route.originIp().isEmpty()) {
      return Stream.empty();
    }
    Own ours = file.get(CaseFile.OWN);
    boolean own = ours.domains().stream().anyMatch(author.get()::isWithin);
    boolean neverLeft = ours.relays().stream().anyMatch(n -> n.contains(route.originIp().get()));
    if (!own || neverLeft || Proof.proves(file.get(Authentication.TOPIC), author.get())) {
      return Stream.empty();
    }
    return Stream.of(
        finding(
            Evidence.claimed("From", identity.author().orElseThrow().toString()),
            author.get(),
            route.originIp().get()));
  }
}
