package kanshiki.publish.scene;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandClaims;
import kanshiki.brand.BrandDirectory;
import kanshiki.brand.Claim;
import kanshiki.examination.CaseFile;
import kanshiki.hosting.Names;
import kanshiki.identity.FreeMail;
import kanshiki.identity.Identity;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.redaction.Redaction;
import kanshiki.registration.DomainRegistrations;
import kanshiki.route.Route;

/**
 * Tells what is the fraud's own from those whom it only touches: the imitated brand, the recipient
 * and his servers, mail services, and whoever's name stands in a forged address.
 */
final class Suspicion {
  /** A domain that was registered less than this before the mail was made for it. */
  private static final Duration YOUNG = Duration.ofDays(180);

  /** A shorter name stands in other words too. */
  private static final int MIN_NAME = 4;

  private final CaseFile file;
  private final Redaction redaction;
  private final Optional<Brand> brand;
  private final Set<DomainName> receivers;

  Suspicion(CaseFile file, Redaction redaction) {
    this.file = file;
    this.redaction = redaction;
    this.brand = file.find(BrandClaims.TOPIC).flatMap(BrandClaims::main).map(Claim::brand);
    this.receivers = Set.copyOf(file.find(Route.TOPIC).map(Route::receivers).orElse(List.of()));
  }

  /** Whether {@code host} belongs to somebody who has nothing to do with the fraud. */
  boolean isInnocent(DomainName host) {
    DomainName organisation = host.organisation();
    boolean ours =
        receivers.contains(organisation)
            || file.get(CaseFile.OWN).domains().stream().anyMatch(host::isWithin)
            || !isVictim(host) && redaction.isPrivate(organisation.name());
    return ours
        || !BrandDirectory.builtIn().owners(host).isEmpty()
        || brand.filter(claimed -> BrandDirectory.builtIn().isHome(claimed, host)).isPresent()
        || FreeMail.isListed(organisation);
  }

  /** Whether {@code host} belongs to one who is himself harmed. */
  boolean isVictim(DomainName host) {
    return redaction.isVictim(host);
  }

  /** The domain was made for frauds, as far as can be told: it is young, or imitates the brand. */
  boolean isMadeForIt(DomainName host) {
    return !isVictim(host) && (isYoung(host.organisation()) || bearsBrand(host));
  }

  /**
   * Whether a mailbox may be named: whoever has it takes part in the fraud, or there is nobody. All
   * others may be people whose address was forged or whose account was stolen.
   */
  boolean isFrauds(Mailbox mailbox) {
    Optional<DomainName> domain = mailbox.domainName();
    return domain.isPresent()
        && !isInnocent(domain.get())
        && isTellable(mailbox)
        && (isMadeForIt(domain.get()) || isNowhere(domain.get()));
  }

  /**
   * Whether answers to {@code replyTo} reach the fraud's author: he wants them at another place
   * than where the mail says it is from.
   */
  boolean isWaitingForAnswers(Mailbox replyTo) {
    boolean elsewhere =
        file.find(Identity.TOPIC).map(Identity::authors).orElse(List.of()).stream()
            .noneMatch(author -> author.address().equalsIgnoreCase(replyTo.address()));
    boolean free = replyTo.domainName().filter(FreeMail::is).isPresent();
    return isFrauds(replyTo) || elsewhere && free && isTellable(replyTo);
  }

  /** It holds nothing of the recipient, and no mark by which he is known. */
  private boolean isTellable(Mailbox mailbox) {
    return redaction.mailbox(mailbox.address()).equals(mailbox.address());
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
        .flatMap(
            claimed ->
                Stream.concat(
                    claimed.domains().stream().map(own -> own.organisation().labels().getFirst()),
                    Stream.of(claimed.id().replace("-", ""))))
        .filter(name -> name.length() >= MIN_NAME)
        .anyMatch(plain::contains);
  }
}
