package kanshiki.reputation;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.lookup.Lookups;
import kanshiki.observable.IpAddress;
import kanshiki.route.Route;

/** Asks the rating centres about the links and the origin. */
public final class ReputationExamination implements Examination<Reputation> {
  private static final int MAX_LINKS = 10;

  @Override
  public Topic<Reputation> topic() {
    return Reputation.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Route.TOPIC, Links.TOPIC, CaseFile.LOOKUPS);
  }

  @Override
  public Reputation examine(CaseFile file) {
    Lookups lookups = file.get(CaseFile.LOOKUPS);
    List<Link> links =
        file.get(Links.TOPIC).followed().filter(link -> link.target().isWeb()).toList();
    List<Link> asked = links.subList(0, Math.min(links.size(), MAX_LINKS));
    List<Reputation.RatedLink> ratings =
        lookups.together().map(asked, link -> rate(link, lookups)).stream()
            .flatMap(List::stream)
            .toList();
    List<Evidence.OutsideEvidence> origin =
        file.get(Route.TOPIC).originIp().stream()
            .flatMap(address -> rate(address, lookups))
            .toList();
    return new Reputation(ratings, origin, !ratings.isEmpty() || !origin.isEmpty());
  }

  private static List<Reputation.RatedLink> rate(Link link, Lookups lookups) {
    return lookups.ratings().of(link.target()).stream()
        .map(
            answer ->
                new Reputation.RatedLink(
                    link,
                    new Evidence.OutsideEvidence(
                        Evidence.Kind.REPUTATION, link.target().text(), answer)))
        .toList();
  }

  private static Stream<Evidence.OutsideEvidence> rate(IpAddress address, Lookups lookups) {
    return lookups.ratings().of(address).stream()
        .map(
            answer ->
                new Evidence.OutsideEvidence(Evidence.Kind.REPUTATION, address.text(), answer));
  }
}
