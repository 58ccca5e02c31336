package kanshiki.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.lookup.CertificateFacts;

/**
 * The certificate of a page that asks for secrets was issued within the last fourteen days.
 *
 * <p>Known false positives: certificates are renewed every few weeks, so about one honest site in
 * five shows the same.
 */
public final class CertificateJustIssued implements Indicator {
  private static final Duration FRESH = Duration.ofDays(14);

  private Optional<Finding> fresh(Evidence.OutsideEvidence evidence, Instant now) {
    return evidence
        .answer()
        .value()
        .map(CertificateFacts.class::cast)
        .map(facts -> Duration.between(facts.notBefore(), now))
        .filter(age -> !age.isNegative() && age.compareTo(FRESH) <= 0)
        .map(
            age ->
                finding(
                    evidence, evidence.subject().replace(".", "[.]"), Long.toString(age.toDays())));
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Visits.TOPIC, CaseFile.LOOKUPS);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Instant now = file.get(CaseFile.LOOKUPS).startedAt();
    return file.get(Visits.TOPIC)
        .up()
        .filter(Brands::isStrange)
        .filter(visited -> !visited.secrets().isEmpty())
        .flatMap(visited -> visited.certificate().stream())
        .flatMap(evidence -> fresh(evidence, now).stream())
        .limit(1);
  }
}
