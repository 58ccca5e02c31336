package kanshiki.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kanshiki.carrier.CarriedMail.Found;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.Part;
import kanshiki.mail.RawMessage;
import kanshiki.mime.MimePart;
import kanshiki.outlook.OutlookException;

/**
 * Finds the one mail that is attached to another, which was sent for nothing else.
 *
 * <p>That is so when a report button made it; or when the subject says forward or repeats that of
 * the attached mail, or there are but a few words, and nothing else is attached. An answer that
 * attaches a mail among its own words is no carrier.
 */
final class AttachedMail {
  /**
   * Characters that a person writes, with signature and disclaimer, when the subject says forward.
   */
  private static final int MAX_WORDS_OF_FORWARD = 3_000;

  /** The same when the subject is the person's own. */
  private static final int MAX_WORDS = 1_500;

  /** What the templates of report buttons hold. */
  private static final int MAX_WORDS_OF_BUTTON = 20_000;

  private final Message message;
  private final List<Part> bodies = new ArrayList<>();
  private final List<Part> others = new ArrayList<>();
  private final List<Part> mails = new ArrayList<>();

  private AttachedMail(Message message) {
    this.message = message;
    for (Part part : Remainder.leaves(message)) {
      if (isMail(part)) {
        mails.add(part);
      } else if (Remainder.isBody(part)) {
        bodies.add(part);
      } else if (!isTrimming(part)) {
        others.add(part);
      }
    }
  }

  static Optional<Found> in(Message message) {
    // Most mails have no such part, and that is quickly seen.
    boolean any = message.parts().stream().anyMatch(AttachedMail::isMail);
    return any ? new AttachedMail(message).find() : Optional.empty();
  }

  private Optional<Found> find() {
    if (mails.size() != 1) {
      return Optional.empty();
    }
    Optional<RawMessage> inside = open(mails.getFirst(), message.raw().isRewritten());
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    String subject = subject(message);
    String innerSubject = subject(Message.parse(inside.get()));
    boolean same = Subjects.sameBehindPrefixes(subject, innerSubject);
    boolean button = isButton(subject);
    if (!button && !isOnlyCarrier(subject, same)) {
      return Optional.empty();
    }
    if (button && words() > MAX_WORDS_OF_BUTTON) {
      return Optional.empty();
    }
    Carrier.Kind kind = button ? Carrier.Kind.REPORT_BUTTON : Carrier.Kind.ATTACHED;
    boolean ownSubject = !same && !button;
    return Optional.of(new Found(inside.get(), new Carrier(kind, message, alone(ownSubject))));
  }

  private boolean isOnlyCarrier(String subject, boolean same) {
    if (Subjects.isAnswer(subject)) {
      return false;
    }
    boolean forward = same || Subjects.isForward(subject);
    boolean alone = others.isEmpty() || same && Subjects.isForward(subject);
    return alone && words() <= (forward ? MAX_WORDS_OF_FORWARD : MAX_WORDS);
  }

  private boolean isButton(String subject) {
    var words = ForwardWords.known();
    String lower = subject.strip().toLowerCase(Locale.ROOT);
    String file = mails.getFirst().filename().orElse("").toLowerCase(Locale.ROOT);
    return Mediated.isComplaint(message.root())
        || words.buttons("subject").stream().anyMatch(lower::startsWith)
        || words.buttons("file").stream().anyMatch(file::startsWith)
        || message.mailboxes("To").stream()
            .anyMatch(to -> words.buttons("to").contains(to.address().toLowerCase(Locale.ROOT)));
  }

  /** The visible characters of the longest body: alternatives say the same. */
  private long words() {
    long most = 0;
    for (Part body : bodies) {
      long visible =
          body.mediaType().equals("text/html")
              ? new HtmlLines(body.text()).lines().stream().mapToLong(String::length).sum()
              : body.text().chars().filter(c -> c > ' ').count();
      most = Math.max(most, visible);
    }
    return most;
  }

  private RawMessage alone(boolean ownSubject) {
    List<MimePart> own = bodies.stream().map(Remainder::copy).toList();
    MimePart body =
        own.isEmpty() ? MimePart.text("text/plain", "") : MimePart.multipart("alternative", own);
    return Remainder.of(message, ownSubject, body);
  }

  private static Optional<RawMessage> open(Part part, boolean rewritten) {
    byte[] content = part.content();
    try {
      RawMessage raw =
          MailFile.isOutlook(content)
              ? MailFile.outlook(content)
              : rewritten
                  ? RawMessage.rewritten(content, content, Set.of())
                  : new RawMessage(content);
      Message inside = Message.parse(raw);
      boolean mail =
          inside.first("From").isPresent()
              || inside.first("Received").isPresent() && inside.first("Subject").isPresent();
      return mail ? Optional.of(raw) : Optional.empty();
    } catch (OutlookException e) {
      return Optional.empty(); // it stays what it is: an attachment of the mail around it
    }
  }

  private static boolean isMail(Part part) {
    if (part.isNestedMessage()) {
      return true;
    }
    if (part.isMultipart()) {
      return false;
    }
    String type = part.mediaType();
    if (type.equals("application/vnd.ms-outlook") || type.equals("application/eml")) {
      return true;
    }
    String name = part.filename().orElse("").toLowerCase(Locale.ROOT);
    return name.endsWith(".eml") || name.endsWith(".msg");
  }

  /** What comes with a mail unasked: pictures of a signature, a digital one, a card. */
  private static boolean isTrimming(Part part) {
    String type = part.mediaType();
    return type.startsWith("image/")
        || type.startsWith("message/") // the parts of a complaint that a machine reads
        || type.endsWith("-signature")
        || type.endsWith("vcard");
  }

  private static String subject(Message message) {
    return message.first("Subject").map(HeaderField::decoded).orElse("");
  }
}
