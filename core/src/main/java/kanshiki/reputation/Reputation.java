package kanshiki.reputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Answered;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Topic;
import kanshiki.language.Words;
import kanshiki.link.Link;
import kanshiki.lookup.Rating;

/**
 * The ratings of the links and of the origin.
 *
 * @param links one entry for each link and centre
 * @param origin one for each centre
 * @param asked whether anybody was asked; false when no centre is set up, or nothing is to be rated
 */
public record Reputation(
    List<RatedLink> links, List<Evidence.OutsideEvidence> origin, boolean asked)
    implements Answered {
  public static final Topic<Reputation> TOPIC = new Topic<>("reputation", Reputation.class);

  public Reputation {
    links = List.copyOf(links);
    origin = List.copyOf(origin);
  }

  /** One centre's word on one link. */
  public record RatedLink(Link link, Evidence.OutsideEvidence evidence) {

    /** The rating; empty when there is no answer. */
    public Optional<Rating> rating() {
      return evidence.answer().value().map(Rating.class::cast);
    }

    /** The centre means this very page, or a host that is not shared by many. */
    boolean meansIt() {
      return !link.isOnSharedHost()
          || rating().filter(rating -> rating.scope() == Rating.Scope.URL).isPresent();
    }
  }

  @Override
  public List<Evidence.OutsideEvidence> answers() {
    var all = new ArrayList<Evidence.OutsideEvidence>();
    links.stream().map(RatedLink::evidence).forEach(all::add);
    all.addAll(origin);
    return all;
  }

  @Override
  public List<NotExamined> gaps() {
    return asked
        ? Answered.super.gaps()
        : List.of(
            new NotExamined(
                "reputation", new Words("評価機関が設定されていないため", "no rating centre is set up")));
  }
}
