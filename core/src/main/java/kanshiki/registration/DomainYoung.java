package kanshiki.registration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.language.Words;
import kanshiki.lookup.RegistrationFacts;

/**
 * A domain of the mail was registered between one and six months before it was sent.
 *
 * <p>Known false positives: young companies.
 */
public final class DomainYoung implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(DomainRegistrations.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    DomainRegistrations registrations = file.get(DomainRegistrations.TOPIC);
    return registrations.all().stream()
        .filter(domain -> isAged(registrations.ageDays(domain)))
        .limit(2)
        .map(
            domain ->
                finding(
                    domain.evidence(),
                    domain.domain().defanged(),
                    registrations.ageDays(domain).orElseThrow(),
                    registrar(domain)));
  }

  private static boolean isAged(Optional<Long> days) {
    return days.filter(age -> age >= 31 && age <= 180).isPresent();
  }

  private static Words registrar(DomainRegistrations.Registered domain) {
    return domain
        .facts()
        .flatMap(RegistrationFacts::registrar)
        .map(Words::same)
        .orElse(new Words("不明", "unknown"));
  }
}
