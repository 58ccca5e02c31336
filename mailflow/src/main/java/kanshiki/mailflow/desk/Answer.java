package kanshiki.mailflow.desk;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanshiki.data.Digest;
import kanshiki.mail.HeaderField;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;
import kanshiki.mime.HeaderWriter;
import kanshiki.mime.MimePart;
import kanshiki.observable.Mailbox;
import kanshiki.report.Letter;

/**
 * A letter as a mail that answers another one (RFC 3834): no reply to it is asked for, and no
 * program is to answer it.
 *
 * @param recipient the address without brackets
 * @param mail with header and body
 */
record Answer(String recipient, RawMessage mail) {
  private static final Pattern MESSAGE_ID =
      Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,250}>");
  private static final int MAX_REFERENCES = 20;

  /**
   * Writes it.
   *
   * @param to the author of {@code answered}
   * @param from who answers
   * @param key by which the answered mail is known: the same one is answered under the same
   *     Message-ID
   */
  static Answer to(
      Mailbox to, Message answered, Letter letter, Mailbox from, String key, OffsetDateTime at) {
    var header =
        new HeaderWriter()
            .field("From", HeaderWriter.mailbox(from.displayName(), from.address()))
            .field("To", "<" + to.address() + ">")
            .text("Subject", letter.subject())
            .field("Date", HeaderWriter.date(at))
            .field("Message-ID", "<" + key(key) + idSuffix(from) + ">");
    Optional<String> id = ids(answered, "Message-ID").stream().findFirst();
    if (id.isPresent()) {
      var references = new ArrayList<>(ids(answered, "References"));
      references.add(id.get());
      int first = Math.max(0, references.size() - MAX_REFERENCES);
      header.field("In-Reply-To", id.get());
      header.field(
          "References", String.join("\r\n ", references.subList(first, references.size())));
    }
    header
        .field("Auto-Submitted", "auto-replied")
        .field("X-Auto-Response-Suppress", "All")
        .field(Correspondence.LOOP, from.address())
        .field("Content-Language", letter.language().code());
    byte[] mail =
        MimePart.multipart(
                "alternative",
                List.of(
                    MimePart.text("text/plain", letter.text()),
                    MimePart.text("text/html", letter.html())))
            .under(header.bytes());
    return new Answer(to.address(), new RawMessage(mail));
  }

  /** What the Message-IDs of all our answers end in. */
  static String idSuffix(Mailbox from) {
    return ".answer@" + from.address().substring(from.address().lastIndexOf('@') + 1);
  }

  private static String key(String key) {
    return Digest.sha256(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)).substring(0, 32);
  }

  private static List<String> ids(Message message, String field) {
    var ids = new ArrayList<String>();
    for (HeaderField each : message.all(field)) {
      Matcher matcher = MESSAGE_ID.matcher(each.body());
      while (matcher.find() && ids.size() < 100) {
        ids.add(matcher.group());
      }
    }
    return ids;
  }

  /** By what our answer is known again when it passes our own filter. */
  String bodyDigest() {
    return bodyDigest(mail.bytes());
  }

  /** Of what follows the header of a mail; line ends, and blanks at the end, do not count. */
  static String bodyDigest(byte[] mail) {
    var body = new ByteArrayOutputStream(mail.length);
    int at = 0;
    boolean inBody = false;
    boolean lineStart = true;
    for (; at < mail.length; at++) {
      byte b = mail[at];
      if (b == '\r') {
        continue;
      }
      if (inBody) {
        body.write(b);
      } else if (b == '\n' && lineStart) {
        inBody = true;
      }
      lineStart = b == '\n';
    }
    byte[] all = body.toByteArray();
    int end = all.length;
    while (end > 0 && (all[end - 1] == '\n' || all[end - 1] == ' ')) {
      end--;
    }
    return Digest.sha256(java.util.Arrays.copyOf(all, end));
  }
}
