package kanshiki.mailflow;

import java.util.List;
import java.util.Optional;
import kanshiki.authentication.Authentication;
import kanshiki.verdict.Classification;

/**
 * What was found of one mail, as far as the mail flow acts on it.
 *
 * @param probability that it is phishing, from 0 to 1
 * @param caseId under which the case is told of; ASCII letters and digits
 * @param grounds ids of the weightiest findings
 * @param earlierStamp an earlier filter had marked it
 * @param authentication of its identities; empty when that was not examined
 * @param sha256 of the mail's bytes
 */
public record Judgement(
    Classification classification,
    double probability,
    String caseId,
    List<String> grounds,
    boolean earlierStamp,
    Optional<Authentication> authentication,
    String sha256) {
  public Judgement {
    grounds = List.copyOf(grounds);
  }
}
