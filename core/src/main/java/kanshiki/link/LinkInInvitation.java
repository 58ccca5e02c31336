package kanshiki.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.attachment.Attachment;
import kanshiki.attachment.Attachments;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.mail.Message;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;

/**
 * A calendar invitation brings a link to a place that is neither the author's own nor a usual
 * meeting room.
 *
 * <p>Known false positives: invitations to events whose page is run by a ticket service.
 */
public final class LinkInInvitation implements Indicator {
  /** Where people meet: the link of an honest invitation leads there. */
  private static final class Meetings {
    static final HostList HOSTS = HostList.load("meeting-hosts.txt");
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Attachments.TOPIC, Links.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Set<String> invitations =
        file.get(Attachments.TOPIC)
            .everything()
            .filter(attachment -> attachment.invitation().isPresent())
            .map(Attachment::path)
            .collect(Collectors.toUnmodifiableSet());
    if (invitations.isEmpty()) {
      return Stream.empty();
    }
    Optional<DomainName> author = author(file.get(CaseFile.MESSAGE));
    return Sightings.perHost(
            file, link -> invitations.contains(link.place()) && isElsewhere(link, author))
        .map(link -> finding(link.evidence(), link.leadsTo()));
  }

  private static boolean isElsewhere(Link link, Optional<DomainName> author) {
    Optional<DomainName> host = link.host();
    if (host.isEmpty()) {
      return link.target().isWeb();
    }
    boolean own = author.filter(host.get().organisation()::equals).isPresent();
    return !own && !Meetings.HOSTS.contains(link.target());
  }

  private static Optional<DomainName> author(Message message) {
    return message.mailboxes("From").stream()
        .flatMap((Mailbox mailbox) -> mailbox.domainName().stream())
        .map(DomainName::organisation)
        .findFirst();
  }
}
