package kanshiki.publish.takedown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kanshiki.content.Body;
import kanshiki.examination.CaseFile;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mime.HeaderWriter;
import kanshiki.mime.MimePart;
import kanshiki.observable.Mailbox;
import kanshiki.redaction.Redaction;
import kanshiki.report.Report;

/**
 * The mail as it may be given away: header fields that tell of the sender and the way, and the
 * words, without what names the recipient. Written anew, so that nothing hides in what is copied.
 */
final class RedactedMail {
  /** Field names that are kept; all others may hold the recipient in some form. */
  private static final Set<String> KEPT =
      Set.of(
          "return-path",
          "received",
          "received-spf",
          "authentication-results",
          "from",
          "sender",
          "reply-to",
          "subject",
          "date",
          "message-id",
          "x-mailer",
          "user-agent",
          "x-originating-ip",
          "x-php-originating-script");

  private static final Set<String> MAILBOXES = Set.of("from", "sender", "reply-to");

  private static final Pattern BLANKS = Pattern.compile(" +");

  private static final int MAX_FIELDS = 100;
  private static final int MAX_FIELD = 2_000;
  private static final int MAX_WORDS = 100_000;
  private static final int LINE = 76;

  /** In header fields, where {@link Redaction#HIDDEN} would have to be encoded. */
  private static final String HIDDEN = "redacted";

  private final Report report;
  private final Redaction redaction;

  private RedactedMail(Report report, Redaction redaction) {
    this.report = report;
    this.redaction = redaction;
  }

  /** For those who gather mails. */
  static RedactedMail forDesks(Report report) {
    return new RedactedMail(report, report.redaction());
  }

  /** For operators: with the sender's own marks, by which they find him in their logs. */
  static RedactedMail forOperators(Report report) {
    return new RedactedMail(report, report.redaction().keepingLinks());
  }

  /** The header fields, in order, ASCII, each line ended by CRLF. */
  byte[] header() {
    var header = new HeaderWriter();
    message().header().stream()
        .filter(field -> KEPT.contains(field.name().toLowerCase(Locale.ROOT)))
        .limit(MAX_FIELDS)
        .forEach(field -> write(header, field));
    return header.bytes();
  }

  /** Header and words, as a message (RFC 5322). */
  byte[] whole() {
    String words = report.file().find(Body.TOPIC).map(Body::visible).orElse("");
    String shown = words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) + " …" : words;
    return MimePart.text("text/plain", redaction.text(shown)).under(header());
  }

  private Message message() {
    return report.file().get(CaseFile.MESSAGE);
  }

  private void write(HeaderWriter header, HeaderField field) {
    String name = field.name().toLowerCase(Locale.ROOT);
    if (name.equals("subject")) {
      header.text(field.name(), redaction.subject(cut(field.decoded())));
    } else if (MAILBOXES.contains(name)) {
      header.field(field.name(), mailboxes(message().mailboxes(field.name())));
    } else if (name.equals("message-id")) {
      header.field(field.name(), folded(hidden(redaction.text(cut(field.body())))));
    } else {
      header.field(field.name(), folded(hidden(redaction.text(cut(field.decoded())))));
    }
  }

  private String mailboxes(List<Mailbox> mailboxes) {
    return String.join(
        ",\r\n ",
        mailboxes.stream()
            .limit(10)
            .map(
                mailbox ->
                    HeaderWriter.mailbox(
                        redaction.text(cut(mailbox.displayName())),
                        ascii(hidden(redaction.mailbox(cut(mailbox.address()))))))
            .toList());
  }

  private static String cut(String text) {
    return text.length() > MAX_FIELD ? text.substring(0, MAX_FIELD) + " ..." : text;
  }

  private static String hidden(String text) {
    return text.replace(Redaction.HIDDEN, HIDDEN);
  }

  /** What no mail program would have put there either becomes a question mark. */
  private static String ascii(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(c >= ' ' && c < 0x7f ? (char) c : '?'));
    return out.toString();
  }

  /** Broken at blanks, so that lines stay short (RFC 5322 section 2.1.1). */
  private static String folded(String text) {
    var out = new StringBuilder(text.length() + 16);
    int line = 0;
    for (String word : BLANKS.splitAsStream(ascii(text).strip()).toList()) {
      if (line > 0 && line + word.length() + 1 > LINE) {
        out.append("\r\n ");
        line = 1;
      } else if (line > 0) {
        out.append(' ');
        line++;
      }
      out.append(word);
      line += word.length();
    }
    return out.toString();
  }
}
