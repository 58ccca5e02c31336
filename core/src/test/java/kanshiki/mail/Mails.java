package kanshiki.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short ways to lay test mails open and to say what was found. */
final class Mails {
  private Mails() {}

  static Message of(byte[] bytes) {
    return Message.parse(new RawMessage(bytes));
  }

  /** A mail whose characters are bytes. */
  static Message ofLatin1(String mail) {
    return of(mail.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Message of(String mail) {
    return of(mail.getBytes(StandardCharsets.UTF_8));
  }

  /** A text mail with that Content-Type, its body in that charset. */
  static Message body(String contentType, String text, String charset) {
    return body(contentType, text.getBytes(Charset.forName(charset)));
  }

  static Message body(String contentType, byte[] body) {
    String type = contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\n";
    byte[] header = ("From: a@example.test\n" + type + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(header, header.length + body.length);
    System.arraycopy(body, 0, all, header.length, body.length);
    return of(all);
  }

  static List<String> kinds(List<Defect> defects) {
    return defects.stream().map(defect -> defect.kind().id()).distinct().toList();
  }

  static List<String> kinds(Message message) {
    return kinds(message.defects());
  }

  /** The tree of media types, children in parentheses. */
  static String tree(Part part) {
    if (part.children().isEmpty()) {
      return part.mediaType();
    }
    return part.mediaType() + part.children().stream().map(Mails::tree).toList();
  }
}
