package kanshiki.registration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Answered;
import kanshiki.examination.Topic;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.observable.DomainName;

/**
 * The registrations of the domains that the mail uses.
 *
 * @param all the author's domain first, then those of the links, each once
 * @param mailDate the day to which ages are counted: when the mail says it was written, or else
 *     when it was examined
 */
public record DomainRegistrations(List<Registered> all, OffsetDateTime mailDate)
    implements Answered {
  public static final Topic<DomainRegistrations> TOPIC =
      new Topic<>("registration", DomainRegistrations.class);

  public DomainRegistrations {
    all = List.copyOf(all);
  }

  /** What the mail uses the domain for. */
  public enum Use {
    AUTHOR,
    LINK
  }

  /** One domain and what its register says. */
  public record Registered(DomainName domain, Use use, Evidence.OutsideEvidence evidence) {

    public Optional<RegistrationFacts> facts() {
      return evidence.answer().value().map(RegistrationFacts.class::cast);
    }
  }

  /** Whole days from its registration to the mail; empty when unknown. */
  Optional<Long> ageDays(Registered domain) {
    return domain.facts().flatMap(facts -> facts.ageDays(mailDate));
  }

  @Override
  public List<Evidence.OutsideEvidence> answers() {
    return all.stream().map(Registered::evidence).toList();
  }
}
