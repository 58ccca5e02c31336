package kanshiki.authentication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence.OutsideEvidence;
import kanshiki.examination.Answered;
import kanshiki.examination.NotExamined;
import kanshiki.examination.Topic;

/**
 * What our own check of the mail's identities came to, now, with what the domain name system says
 * today. It leads over what was recorded; see {@link Authentication}.
 *
 * @param spf of the reverse-path; empty when the mail does not show who handed it over, or with
 *     which path
 * @param dkim one for each signature, as far as they were looked at
 * @param dmarc of the author's domain
 * @param arc of the chain; empty when there is none
 * @param late the mail came days ago: what does not pass now may have passed then
 * @param unverifiable what time or the mail itself keeps from being checked
 */
public record Verification(
    Optional<AuthResult> spf,
    List<AuthResult> dkim,
    Optional<AuthResult> dmarc,
    Optional<AuthResult> arc,
    boolean late,
    List<NotExamined> unverifiable)
    implements Answered {
  public static final Topic<Verification> TOPIC = new Topic<>("verification", Verification.class);

  public Verification {
    dkim = List.copyOf(dkim);
    unverifiable = List.copyOf(unverifiable);
  }

  @Override
  public List<OutsideEvidence> answers() {
    return Stream.of(spf.stream(), dkim.stream(), dmarc.stream(), arc.stream())
        .flatMap(results -> results)
        .map(AuthResult::evidence)
        .filter(OutsideEvidence.class::isInstance)
        .map(OutsideEvidence.class::cast)
        .toList();
  }

  @Override
  public List<NotExamined> gaps() {
    return Stream.concat(Answered.super.gaps().stream(), unverifiable.stream()).toList();
  }
}
