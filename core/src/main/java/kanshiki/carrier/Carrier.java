package kanshiki.carrier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.observable.Mailbox;

/**
 * A mail that was sent only to hand over another one.
 *
 * @param message the carrier with all that it carries
 * @param alone what is left of it without: its header, and what the forwarder wrote
 */
public record Carrier(Kind kind, Message message, RawMessage alone) {

  /** How it carries. */
  public enum Kind {
    /** The mail is attached, with its whole header. */
    ATTACHED,
    /** The mail stands in the text, as far as a mail program puts it there. */
    INLINE,
    /** The mail is attached by a button that reports it. */
    REPORT_BUTTON;

    /** As the JSON report writes it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Who forwarded, as far as the carrier's From can be believed. */
  public Optional<Mailbox> from() {
    return message.mailboxes("From").stream().findFirst();
  }

  /** Whom it was forwarded to. */
  public List<Mailbox> recipients() {
    return Stream.of("To", "Cc", "Delivered-To", "X-Original-To")
        .flatMap(name -> message.mailboxes(name).stream())
        .toList();
  }

  /** Without angle brackets. */
  public Optional<String> messageId() {
    return message
        .first("Message-ID")
        .map(HeaderField::body)
        .map(body -> body.replaceAll("[<>\\s]", ""))
        .filter(id -> !id.isEmpty());
  }
}
