package kanshiki.registration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.identity.FreeMail;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.observable.DomainName;

/**
 * The domain that a link of the mail leads to was registered with the address of a free mail
 * service: by a person, not by a company.
 *
 * <p>Known false positives: private sites and very small firms. Most registers do not show the
 * address at all.
 */
public final class RegistrantUsesFreeMail implements Indicator {
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
    return file.get(DomainRegistrations.TOPIC).all().stream()
        .filter(domain -> provider(domain).isPresent())
        .limit(2)
        .map(
            domain ->
                finding(
                    domain.evidence(), domain.domain().defanged(), provider(domain).orElseThrow()));
  }

  private static Optional<DomainName> provider(DomainRegistrations.Registered domain) {
    return domain
        .facts()
        .flatMap(RegistrationFacts::registrantMailProvider)
        .flatMap(DomainName::parse)
        .filter(FreeMail::is);
  }
}
