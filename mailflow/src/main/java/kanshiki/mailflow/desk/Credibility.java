package kanshiki.mailflow.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.authentication.Authentication;
import kanshiki.authentication.AuthenticationExamination;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.identity.IdentityExamination;
import kanshiki.mail.Message;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Mailbox;
import kanshiki.route.Hop;
import kanshiki.route.Route;
import kanshiki.route.RouteExamination;

/**
 * Whether a mail was really written by whom it says.
 *
 * <p>That is believed when our own servers recorded that DMARC, or DKIM or SPF in agreement with
 * the author, passed; and for authors of our own domains also when the mail did not come from
 * outside: from a client that had logged in, from one of {@code own.relays}, or from the server's
 * own machine.
 */
final class Credibility {
  private static final Investigator INVESTIGATOR =
      new Investigator(
          List.of(
              new IdentityExamination(), new RouteExamination(), new AuthenticationExamination()),
          List.of());

  private Credibility() {}

  /** Whether the mail's only author is proved. */
  static boolean isProved(Message message, Own own) {
    Optional<DomainName> domain = author(message).flatMap(Mailbox::domainName);
    if (domain.isEmpty()) {
      return false;
    }
    CaseFile file = INVESTIGATOR.investigate(message, own).file();
    boolean passed =
        file.find(Authentication.TOPIC)
            .filter(found -> !found.passedDomains().isEmpty())
            .isPresent();
    return passed
        || isOwn(domain.get(), own)
            && file.find(Route.TOPIC).filter(route -> isFromInside(route, own)).isPresent();
  }

  /** The only author. */
  static Optional<Mailbox> author(Message message) {
    List<Mailbox> authors = message.mailboxes("From");
    return authors.size() == 1 ? Optional.of(authors.getFirst()) : Optional.empty();
  }

  /** Whether a domain is one of our own, or below one. */
  static boolean isOwn(DomainName domain, Own own) {
    return own.domains().stream()
        .anyMatch(
            mine -> domain.name().equals(mine.name()) || domain.name().endsWith("." + mine.name()));
  }

  private static boolean isFromInside(Route route, Own own) {
    if (route.hops().isEmpty()) {
      return true; // every server writes a Received field (RFC 5321 section 4.4): it was put there
      // by hand
    }
    Optional<Hop> boundary = route.boundary();
    if (boundary.isEmpty()) {
      return false;
    }
    if (boundary.get().protocol().filter(Credibility::hadLoggedIn).isPresent()) {
      return true;
    }
    Optional<IpAddress> client = boundary.get().ip();
    boolean relay =
        client
            .filter(ip -> own.relays().stream().anyMatch(network -> network.contains(ip)))
            .isPresent();
    boolean first = route.hops().getFirst().equals(boundary.get());
    boolean machine = client.isEmpty() ? boundary.get().helo().isEmpty() : isLoopback(client.get());
    return relay || first && machine;
  }

  private static boolean isLoopback(IpAddress ip) {
    return ip.text().startsWith("127.") || ip.text().equals("::1");
  }

  /** ESMTPA, ESMTPSA and their like (RFC 3848). */
  private static boolean hadLoggedIn(String protocol) {
    String upper = protocol.toUpperCase(Locale.ROOT);
    return upper.matches("(UTF8)?(ESMTP|SMTP|LMTP)S?A");
  }
}
