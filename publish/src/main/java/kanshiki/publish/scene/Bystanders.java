package kanshiki.publish.scene;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.BrandDirectory;
import kanshiki.brand.Claim;
import kanshiki.carrier.Carrier;
import kanshiki.examination.CaseFile;
import kanshiki.hosting.Names;
import kanshiki.identity.FreeMail;
import kanshiki.identity.Identity;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.registration.DomainRegistrations;
import kanshiki.report.Report;
import kanshiki.route.Route;

/**
 * Tells those whom the fraud only touches from what is its own: the imitated brand, the recipient
 * and his servers, mail services, and whoever's name stands in a forged address.
 */
final class Bystanders {
  /** A domain that was registered less than this before the mail was made for it. */
  private static final Duration YOUNG = Duration.ofDays(180);

  private final CaseFile file;
  private final Optional<Claim> brand;
  private final Set<DomainName> recipients = new HashSet<>();
  private final Set<DomainName> receivers;

  Bystanders(Report report) {
    this.file = report.file();
    this.brand = file.find(BrandClaims.TOPIC).flatMap(BrandClaims::main);
    this.receivers =
        Set.copyOf(file.find(Route.TOPIC).map(Route::receivers).orElse(java.util.List.of()));
    Stream<Mailbox> of =
        Stream.concat(
            file.find(Identity.TOPIC).stream().flatMap(identity -> identity.recipients().stream()),
            report.handover().carriers().stream().flatMap(Bystanders::people));
    of.flatMap(mailbox -> mailbox.domainName().stream())
        .map(DomainName::organisation)
        .forEach(recipients::add);
    file.find(Route.TOPIC).map(Route::hops).orElse(java.util.List.of()).stream()
        .flatMap(hop -> hop.trace().recipient().stream())
        .flatMap(
            address -> DomainName.parse(address.substring(address.lastIndexOf('@') + 1)).stream())
        .map(DomainName::organisation)
        .forEach(recipients::add);
    recipients.addAll(file.get(CaseFile.OWN).domains());
  }

  private static Stream<Mailbox> people(Carrier carrier) {
    return Stream.concat(carrier.from().stream(), carrier.recipients().stream());
  }

  /** Whether {@code host} belongs to somebody who has nothing to do with the fraud. */
  boolean isInnocent(DomainName host) {
    DomainName organisation = host.organisation();
    return !BrandDirectory.builtIn().owners(host).isEmpty()
        || brand.filter(claim -> BrandDirectory.builtIn().isHome(claim.brand(), host)).isPresent()
        || recipients.contains(organisation)
        || receivers.contains(organisation)
        || recipients.stream().anyMatch(host::isWithin)
        || FreeMail.is(host) && FreeMail.isListed(organisation);
  }

  /** The domain was made for frauds, as far as can be told: it is young, or imitates the brand. */
  boolean isMadeForIt(DomainName host) {
    return isYoung(host.organisation()) || bearsBrand(host);
  }

  /**
   * Whether a mailbox may be named: whoever has it takes part in the fraud, or there is nobody. All
   * others may be people whose address was forged or whose account was stolen.
   */
  boolean isFrauds(Mailbox mailbox) {
    Optional<DomainName> domain = mailbox.domainName();
    if (domain.isEmpty() || isInnocent(domain.get()) || isRecipient(mailbox)) {
      return false;
    }
    return isMadeForIt(domain.get()) || isNowhere(domain.get());
  }

  /**
   * Whether answers to {@code replyTo} reach the fraud's author: he wants them at another place
   * than where the mail says it is from.
   */
  boolean isWaitingForAnswers(Mailbox replyTo) {
    Identity identity = file.get(Identity.TOPIC);
    boolean elsewhere =
        identity.authors().stream()
            .noneMatch(author -> author.address().equalsIgnoreCase(replyTo.address()));
    Optional<DomainName> domain = replyTo.domainName();
    return isFrauds(replyTo)
        || elsewhere && !isRecipient(replyTo) && domain.filter(FreeMail::is).isPresent();
  }

  private boolean isRecipient(Mailbox mailbox) {
    return file.find(Identity.TOPIC).filter(identity -> identity.isRecipient(mailbox)).isPresent();
  }

  /** The name does not exist, or has neither an address nor a mail exchanger. */
  private boolean isNowhere(DomainName domain) {
    return file.find(Names.TOPIC).stream()
        .flatMap(names -> Stream.concat(names.author().stream(), names.reversePath().stream()))
        .anyMatch(answer -> answer.name().equals(domain) && answer.isNowhere());
  }

  private boolean isYoung(DomainName organisation) {
    return file.find(DomainRegistrations.TOPIC).stream()
        .flatMap(
            registrations ->
                registrations.all().stream()
                    .filter(registered -> registered.domain().equals(organisation))
                    .flatMap(registered -> registered.facts().stream())
                    .flatMap(facts -> facts.ageDays(registrations.mailDate()).stream()))
        .anyMatch(days -> days < YOUNG.toDays());
  }

  /** The brand's name stands in a host that is not the brand's. */
  private boolean bearsBrand(DomainName host) {
    String plain = host.unicode().toLowerCase(Locale.ROOT).replace("-", "");
    return brand.stream()
        .map(claim -> claim.brand())
        .flatMap(
            claimed ->
                Stream.concat(
                    claimed.domains().stream().map(own -> own.organisation().labels().getFirst()),
                    Stream.of(claimed.id().replace("-", ""))))
        .filter(name -> name.length() >= 4)
        .anyMatch(plain::contains);
  }
}
