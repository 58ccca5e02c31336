package kanshiki.carrier;

import java.util.List;
import java.util.Locale;
import kanshiki.mail.Message;
import kanshiki.mail.Part;

/** Tells mails that a program or a list sent: what they hold was not forwarded by a person. */
final class Mediated {
  private static final List<String> LIST_FIELDS =
      List.of("List-Id", "List-Post", "Mailing-List", "X-Mailing-List", "X-BeenThere", "X-ML-Name");
  private static final List<String> ROBOTS = List.of("mailer-daemon", "postmaster");

  private Mediated() {}

  static boolean is(Message message) {
    if (isComplaint(message.root())) {
      return false;
    }
    String type = message.root().mediaType();
    return type.equals("multipart/report")
        || type.equals("multipart/digest")
        || LIST_FIELDS.stream().anyMatch(name -> message.first(name).isPresent())
        || message.first("X-Failed-Recipients").isPresent()
        || isAutomatic(message)
        || isBounce(message)
        || message.mailboxes("From").stream()
            .anyMatch(from -> ROBOTS.contains(from.localPart().toLowerCase(Locale.ROOT)));
  }

  /** A report of abuse by a mail service (RFC 5965): a button of another kind. */
  static boolean isComplaint(Part root) {
    return root.mediaType().equals("multipart/report")
        && root.parameter("report-type").filter("feedback-report"::equalsIgnoreCase).isPresent();
  }

  /** Only notices have nobody to answer to (RFC 5321 section 4.5.5). */
  private static boolean isBounce(Message message) {
    return message
        .reversePath()
        .filter(path -> path.replaceAll("\\s", "").equals("<>"))
        .isPresent();
  }

  /** RFC 3834 section 5; a forward made by a rule is auto-generated too, but says so elsewhere. */
  private static boolean isAutomatic(Message message) {
    return message
        .first("Auto-Submitted")
        .filter(field -> field.body().toLowerCase(Locale.ROOT).startsWith("auto-replied"))
        .isPresent();
  }
}
