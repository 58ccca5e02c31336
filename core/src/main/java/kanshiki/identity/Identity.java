package kanshiki.identity;

import java.util.List;
import java.util.Optional;
import kanshiki.examination.Topic;
import kanshiki.observable.DomainName;
import kanshiki.observable.Mailbox;

/**
 * Who the mail says it is from and to. All of it can be written by anyone.
 *
 * @param authors RFC5322.From, in order
 * @param sender RFC5322.Sender
 * @param replyTo where an answer would go
 * @param reversePath RFC5321.MailFrom as the last server kept it in Return-Path; empty for {@code
 *     <>} too
 * @param messageId without angle brackets
 * @param recipients To, Cc, Delivered-To, X-Original-To and kin
 */
public record Identity(
    List<Mailbox> authors,
    Optional<Mailbox> sender,
    List<Mailbox> replyTo,
    Optional<Mailbox> reversePath,
    Optional<String> messageId,
    List<Mailbox> recipients) {
  public static final Topic<Identity> TOPIC = new Topic<>("identity", Identity.class);

  public Identity {
    authors = List.copyOf(authors);
    replyTo = List.copyOf(replyTo);
    recipients = List.copyOf(recipients);
  }

  /** The first author: the one whom a mail program shows. */
  public Optional<Mailbox> author() {
    return authors.stream().findFirst();
  }

  public Optional<DomainName> authorDomain() {
    return author().flatMap(Mailbox::domainName);
  }

  /** What stands behind the {@code @} of the Message-ID, when it is a name. */
  public Optional<DomainName> messageIdHost() {
    return messageId
        .map(id -> id.substring(id.lastIndexOf('@') + 1))
        .filter(host -> host.contains("."))
        .flatMap(DomainName::parse);
  }

  /** Whether {@code mailbox} is one of those the mail went to. */
  public boolean isRecipient(Mailbox mailbox) {
    return recipients.stream().anyMatch(to -> to.address().equalsIgnoreCase(mailbox.address()));
  }
}
