package kanshiki.redaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanshiki.brand.BrandDirectory;
import kanshiki.examination.CaseFile;
import kanshiki.identity.FreeMail;
import kanshiki.identity.Identity;
import kanshiki.link.Link;
import kanshiki.link.Links;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.observable.DomainName;
import kanshiki.registration.DomainRegistrations;

/**
 * Domains of people who are themselves harmed: a site that was broken into and holds the fraud's
 * page, a company whose name a mail carries without its knowledge.
 *
 * <p>A domain counts as such when it has been registered for years, or its link leads into the
 * folders of a publishing system where strangers put their files after a break-in. Frauds that wait
 * for years with a domain of their own are spared too; complaints reach their hosts all the same.
 */
final class Bystanders {
  /** Days after which a registered name is taken for an honest holder's. */
  private static final long OLD = 730;

  /** Days before which it is not, whatever its folders are called. */
  private static final long YOUNG = 180;

  private static final Pattern BROKEN_INTO =
      Pattern.compile(
          "(?i)/(?:wp-(?:content|includes|admin)|\\.well-known|cgi-bin|administrator/components|"
              + "sites/default/files|components/com_|modules/mod_|vendor/phpunit|kcfinder|elfinder|filemanager)/");

  private Bystanders() {}

  static Set<DomainName> in(CaseFile file) {
    var victims = new TreeSet<DomainName>();
    List<Link> links = file.find(Links.TOPIC).map(Links::all).orElse(List.of());
    for (Link link : links) {
      Optional<DomainName> host = link.host().filter(_ -> link.isFollowed());
      if (host.isPresent() && !link.isOnSharedHost() && isStrange(host.get())) {
        Optional<Long> age = age(host.get(), file);
        boolean old = age.filter(days -> days >= OLD).isPresent();
        boolean young = age.filter(days -> days < YOUNG).isPresent();
        if (old || !young && BROKEN_INTO.matcher(link.target().normalised()).find()) {
          victims.add(host.get().organisation());
        }
      }
    }
    file.find(Identity.TOPIC).stream()
        .flatMap(
            identity -> Stream.concat(identity.authors().stream(), identity.reversePath().stream()))
        .flatMap(author -> author.domainName().stream())
        .filter(Bystanders::isStrange)
        .filter(domain -> age(domain, file).filter(days -> days >= OLD).isPresent())
        .forEach(domain -> victims.add(domain.organisation()));
    return victims;
  }

  /** Nobody's that we know: no brand's, no mail service's. */
  private static boolean isStrange(DomainName host) {
    return host.isRegistrable()
        && BrandDirectory.builtIn().owners(host).isEmpty()
        && !FreeMail.is(host);
  }

  private static Optional<Long> age(DomainName host, CaseFile file) {
    Optional<DomainRegistrations> all = file.find(DomainRegistrations.TOPIC);
    return all.stream()
        .flatMap(registrations -> registrations.all().stream())
        .filter(registered -> registered.domain().organisation().equals(host.organisation()))
        .flatMap(registered -> registered.facts().stream())
        .flatMap((RegistrationFacts facts) -> facts.ageDays(all.get().mailDate()).stream())
        .findFirst();
  }
}
