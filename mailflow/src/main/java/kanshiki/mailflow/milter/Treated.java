package kanshiki.mailflow.milter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kanshiki.mail.Envelope;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judgement;

/**
 * What was done to one mail, and why.
 *
 * @param mail its bytes; empty when it was not examined
 * @param bytes its size
 * @param recipients of how many there were, also where the envelope names fewer
 * @param judgement empty when there was none
 * @param why in words for log and journal: grounds, or the reason for no judgement
 * @param replacedStamps earlier filters' stamps that ours took the place of
 * @param brokenSignatures domains whose signature covers the subject that was stamped
 * @param took from the end of the mail to the answer
 */
public record Treated(
    Envelope envelope,
    Optional<RawMessage> mail,
    long bytes,
    int recipients,
    Optional<Judgement> judgement,
    Treatment treatment,
    String why,
    List<String> replacedStamps,
    List<String> brokenSignatures,
    Duration took) {
  public Treated {
    replacedStamps = List.copyOf(replacedStamps);
    brokenSignatures = List.copyOf(brokenSignatures);
  }
}
