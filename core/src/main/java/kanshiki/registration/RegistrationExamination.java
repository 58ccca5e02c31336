package kanshiki.registration;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanshiki.brand.BrandDirectory;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.identity.FreeMail;
import kanshiki.identity.Identity;
import kanshiki.link.Links;
import kanshiki.lookup.Lookups;
import kanshiki.mail.MailDate;
import kanshiki.observable.DomainName;
import kanshiki.registration.DomainRegistrations.Registered;
import kanshiki.registration.DomainRegistrations.Use;

/**
 * Asks the registers for the author's domain and those of the links.
 *
 * <p>Not asked about: domains of known brands and of free mail, and hosts where anyone gets a page,
 * whose registration tells nothing about this sender.
 */
public final class RegistrationExamination implements Examination<DomainRegistrations> {
  private static final int MAX_DOMAINS = 6;

  @Override
  public Topic<DomainRegistrations> topic() {
    return DomainRegistrations.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Identity.TOPIC, Links.TOPIC, CaseFile.LOOKUPS);
  }

  @Override
  public DomainRegistrations examine(CaseFile file) {
    Lookups lookups = file.get(CaseFile.LOOKUPS);
    var uses = new LinkedHashMap<DomainName, Use>();
    file.get(Identity.TOPIC)
        .authorDomain()
        .filter(domain -> !FreeMail.is(domain))
        .flatMap(RegistrationExamination::registered)
        .ifPresent(domain -> uses.put(domain, Use.AUTHOR));
    file.get(Links.TOPIC)
        .followed()
        .filter(link -> !link.isOnSharedHost())
        .flatMap(link -> link.host().flatMap(RegistrationExamination::registered).stream())
        .forEach(domain -> uses.putIfAbsent(domain, Use.LINK));
    List<Map.Entry<DomainName, Use>> asked =
        uses.entrySet().stream().limit(MAX_DOMAINS).map(Map.Entry::copyOf).toList();
    List<Registered> all =
        lookups.together().map(asked, use -> ask(use.getKey(), use.getValue(), lookups));
    return new DomainRegistrations(all, mailDate(file, lookups));
  }

  private static Registered ask(DomainName domain, Use use, Lookups lookups) {
    return new Registered(
        domain,
        use,
        new Evidence.OutsideEvidence(
            Evidence.Kind.REGISTRATION, domain.name(), lookups.registrations().of(domain)));
  }

  private static Optional<DomainName> registered(DomainName host) {
    return Optional.of(host)
        .filter(DomainName::isRegistrable)
        .filter(name -> BrandDirectory.builtIn().owners(name).isEmpty())
        .map(DomainName::organisation);
  }

  private static OffsetDateTime mailDate(CaseFile file, Lookups lookups) {
    return file.get(CaseFile.MESSAGE)
        .first("Date")
        .flatMap(field -> MailDate.parse(field.body()))
        .orElseGet(() -> lookups.startedAt().atOffset(ZoneOffset.UTC));
  }
}
