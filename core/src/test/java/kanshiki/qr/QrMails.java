package kanshiki.qr;

import java.util.Base64;
import java.util.List;
import kanshiki.TestMails;
import kanshiki.attachment.AttachmentExamination;
import kanshiki.content.BodyExamination;
import kanshiki.examination.Indicator;
import kanshiki.examination.Own;
import kanshiki.image.CodePicture;
import kanshiki.link.LinkExamination;
import kanshiki.mail.Message;

/** Mails with codes in them, written in tests. */
public final class QrMails {
  public static final String LINK = "https://login.evil.example/k?u=7";

  private QrMails() {}

  /** A mail with that text and a PNG of a code that says {@code code}. */
  public static String withPicture(String text, String code) {
    return withFile(text, "image/png", "qr.png", CodePicture.png(code));
  }

  public static String withFile(String text, String type, String name, byte[] file) {
    return """
        From: info@shop.example
        To: "Hanako" <hanako.yamada@victim.example>
        Subject: notice
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        %s
        --b
        Content-Type: %s; name="%s"
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64

        %s
        --b--
        """
        .formatted(text, type, name, name, Base64.getMimeEncoder().encodeToString(file));
  }

  /** A mail of that HTML alone. */
  public static String withPage(String html) {
    return """
        From: info@shop.example
        To: hanako.yamada@victim.example
        Subject: notice
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        %s
        """
        .formatted(
            Base64.getMimeEncoder()
                .encodeToString(html.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  public static List<String> findings(String mail, Indicator indicator) {
    return TestMails.findings(
        mail,
        Own.UNKNOWN,
        List.of(
            new BodyExamination(),
            new QrExamination(),
            new AttachmentExamination(),
            new LinkExamination()),
        indicator);
  }

  static Codes codes(String mail) {
    Message message = TestMails.message(mail);
    return QrExamination.of(message, BodyExamination.of(message));
  }
}
