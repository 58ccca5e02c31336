package kanshiki.hosting;

import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Answered;
import kanshiki.examination.Topic;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NameFacts;
import kanshiki.observable.DomainName;

/**
 * What the domain name system holds for the names that the mail uses.
 *
 * @param author the author's domain
 * @param reversePath the reverse-path's domain, where it is another one
 * @param origin what the host that handed the mail over is called, each name that leads back to it
 * @param links the hosts that links lead to, in the order of the links
 */
public record Names(
    Optional<NameAnswer> author,
    Optional<NameAnswer> reversePath,
    Optional<OriginName> origin,
    List<NameAnswer> links)
    implements Answered {
  public static final Topic<Names> TOPIC = new Topic<>("dns", Names.class);

  public Names {
    links = List.copyOf(links);
  }

  /** One name and what there is of it. */
  public record NameAnswer(DomainName name, Evidence.OutsideEvidence evidence) {

    /** The name does not exist, or has neither an address nor a mail exchanger. */
    public boolean isNowhere() {
      return evidence.answer() instanceof Answer.Absent<?>;
    }

    /** What was found; empty when there is nothing, or nobody could tell. */
    public Optional<NameFacts> facts() {
      return evidence.answer().value().map(NameFacts.class::cast);
    }
  }

  /**
   * What the origin is called.
   *
   * @param evidence the answer to the question for its names
   * @param confirmed those of its names whose addresses hold it (forward-confirmed reverse names)
   */
  public record OriginName(Evidence.OutsideEvidence evidence, List<String> confirmed) {
    public OriginName {
      confirmed = List.copyOf(confirmed);
    }
  }

  @Override
  public List<Evidence.OutsideEvidence> answers() {
    var all = new java.util.ArrayList<Evidence.OutsideEvidence>();
    author.map(NameAnswer::evidence).ifPresent(all::add);
    reversePath.map(NameAnswer::evidence).ifPresent(all::add);
    origin.map(OriginName::evidence).ifPresent(all::add);
    links.stream().map(NameAnswer::evidence).forEach(all::add);
    return all;
  }
}
