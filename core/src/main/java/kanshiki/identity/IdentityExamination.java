package kanshiki.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Topic;
import kanshiki.mail.Addresses;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.observable.Mailbox;

/** Reads the fields in which a mail names people. */
public final class IdentityExamination implements Examination<Identity> {
  private static final List<String> RECIPIENT_FIELDS =
      List.of(
          "To",
          "Cc",
          "Delivered-To",
          "X-Original-To",
          "Envelope-To",
          "X-Envelope-To",
          "X-Delivered-To");

  /** As many recipients as are read; a mail to more says nothing more. */
  private static final int MAX_RECIPIENTS = 200;

  @Override
  public Topic<Identity> topic() {
    return Identity.TOPIC;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of();
  }

  @Override
  public Identity examine(CaseFile file) {
    Message message = file.get(CaseFile.MESSAGE);
    Stream<Mailbox> recipients =
        Stream.concat(
            RECIPIENT_FIELDS.stream().flatMap(name -> message.mailboxes(name).stream()),
            message.raw().envelope().stream()
                .flatMap(envelope -> envelope.recipients().stream())
                .flatMap(address -> Addresses.parse("<" + address + ">").mailboxes().stream()));
    return new Identity(
        message.mailboxes("From"),
        message.mailboxes("Sender").stream().findFirst(),
        message.mailboxes("Reply-To"),
        message.mailboxes("Return-Path").stream().findFirst(),
        messageId(message),
        recipients.distinct().limit(MAX_RECIPIENTS).toList());
  }

  private static Optional<String> messageId(Message message) {
    return message
        .first("Message-ID")
        .map(HeaderField::body)
        .map(body -> body.replaceAll("[<>\\s]", ""))
        .filter(id -> !id.isEmpty());
  }
}
