package kanshiki.wave;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanshiki.evidence.Trust;
import kanshiki.examination.CaseFile;
import kanshiki.identity.Identity;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;
import kanshiki.route.Route;

/**
 * The domains of those who passed the mail on or received it: mailing lists, receiving servers,
 * recipients. That two mails came to the same place makes them no kin.
 */
final class Receivers {
  private static final List<String> LIST_FIELDS =
      List.of("List-", "X-BeenThere", "Mailing-List", "X-Mailing-List", "Errors-To", "X-ML-");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.){1,8}[A-Za-z]{2,24}");

  private static final int MAX_FIELDS = 40;
  private static final int MAX_FIELD = 500;

  private final Set<DomainName> all = new HashSet<>();
  private final boolean list;

  private Receivers(boolean list) {
    this.list = list;
  }

  static Receivers of(CaseFile file) {
    Message message = file.get(CaseFile.MESSAGE);
    List<HeaderField> fields =
        message.header().stream()
            .filter(field -> LIST_FIELDS.stream().anyMatch(name -> begins(field.name(), name)))
            .limit(MAX_FIELDS)
            .toList();
    var found = new Receivers(fields.stream().anyMatch(field -> isListField(field.name())));
    fields.stream().filter(field -> found.list).forEach(field -> found.hosts(field.body()));
    if (found.list) {
      message.all("Sender").forEach(field -> found.hosts(field.body()));
      message.all("Return-Path").forEach(field -> found.hosts(field.body()));
    }
    file.find(Route.TOPIC)
        .ifPresent(
            route ->
                route.hops().stream()
                    .filter(hop -> hop.trust() == Trust.OWN)
                    .forEach(hop -> hop.by().ifPresent(found::hosts)));
    file.find(Identity.TOPIC)
        .ifPresent(
            identity ->
                identity.recipients().stream()
                    .flatMap(recipient -> recipient.domainName().stream())
                    .forEach(domain -> found.all.add(domain.organisation())));
    return found;
  }

  /** Bulk senders name their own hosts in List-Unsubscribe, and only lists have the others. */
  private static boolean isListField(String name) {
    return !begins(name, "List-Unsubscribe") && !begins(name, "List-Help");
  }

  private static boolean begins(String name, String start) {
    return name.regionMatches(true, 0, start, 0, start.length());
  }

  private void hosts(String text) {
    Matcher host = HOST.matcher(text.substring(0, Math.min(text.length(), MAX_FIELD)));
    while (host.find()) {
      DomainName.parse(host.group().toLowerCase(Locale.ROOT))
          .filter(DomainName::isRegistrable)
          .ifPresent(domain -> all.add(domain.organisation()));
    }
  }

  /** Whether a mailing list passed it on. */
  boolean isList() {
    return list;
  }

  /** Whether {@code host} belongs to one of them. */
  boolean hold(DomainName host) {
    return all.contains(host.organisation());
  }

  /** Whether the mailbox is theirs. */
  boolean hold(Mailbox mailbox) {
    return mailbox.domainName().filter(this::hold).isPresent();
  }
}
