package kanshiki.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.content.Body;
import kanshiki.content.BodyExamination;
import kanshiki.examination.Indicator;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;
import kanshiki.language.Words;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;

/** Mails with one attachment, made for tests. */
final class AttachmentMails {
  private AttachmentMails() {}

  /** A mail with that attachment; its text is given. */
  static Message mail(String text, String filename, String mediaType, byte[] content) {
    var out = new ByteArrayOutputStream();
    String name =
        "=?utf-8?B?"
            + Base64.getEncoder().encodeToString(filename.getBytes(StandardCharsets.UTF_8))
            + "?=";
    String head =
        """
        From: info@shop.example
        To: hanako@victim.example
        Subject: documents
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        %s
        --b
        Content-Type: %s
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        """
            .formatted(text, mediaType, name)
            .replace("\n", "\r\n");
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(Base64.getMimeEncoder().encode(content));
    out.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return Message.parse(new RawMessage(out.toByteArray()));
  }

  static Attachments attachments(String filename, byte[] content) {
    Message message = mail("See the attachment.", filename, "application/octet-stream", content);
    Body body = BodyExamination.of(message);
    return AttachmentExamination.of(message, body, Optional.empty());
  }

  /** What {@code indicator} sees in a mail with that attachment. */
  static List<String> findings(Indicator indicator, String filename, byte[] content) {
    return findings(
        indicator, mail("See the attachment.", filename, "application/octet-stream", content));
  }

  static List<String> findings(Indicator indicator, Message message) {
    var investigation =
        new Investigator(
                List.of(new BodyExamination(), new AttachmentExamination()), List.of(indicator))
            .investigate(message, Own.UNKNOWN);
    return Stream.concat(
            investigation.findings().stream()
                .map(
                    f ->
                        f.id()
                            + " "
                            + String.join(" | ", f.arguments().stream().map(Words::en).toList())),
            investigation.notExamined().stream().map(n -> "not examined: " + n))
        .map(String::strip)
        .toList();
  }
}
