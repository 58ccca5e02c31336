package kanshiki.link;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.attachment.AttachmentExamination;
import kanshiki.attachment.Attachments;
import kanshiki.content.Body;
import kanshiki.content.BodyExamination;
import kanshiki.content.VisibleText;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Examination;
import kanshiki.examination.Indicator;
import kanshiki.examination.Own;
import kanshiki.examination.Topic;
import kanshiki.mail.Message;
import kanshiki.qr.QrExamination;

/** Mails with links in them, written in tests. */
final class LinkMails {
  private static final String HEADER =
      """
      From: info@shop.example
      To: "Hanako" <hanako.yamada@victim.example>
      Subject: notice

      """;

  private LinkMails() {}

  /** What {@code indicator} sees in a mail with that text. */
  static List<String> inText(String text, Indicator indicator) {
    return TestMails.findings(
        HEADER + text,
        Own.UNKNOWN,
        List.of(
            new BodyExamination(),
            new QrExamination(),
            new AttachmentExamination(),
            new LinkExamination()),
        indicator);
  }

  /** What {@code indicator} sees in a mail with that HTML. */
  static List<String> inHtml(String html, Indicator indicator) {
    return TestMails.findings(
        HEADER,
        Own.UNKNOWN,
        List.of(
            new Page(html),
            new QrExamination(),
            new AttachmentExamination(),
            new LinkExamination()),
        indicator);
  }

  static Links linksOfText(String text) {
    Message message = TestMails.message(HEADER + text);
    return links(message);
  }

  static Links linksOfHtml(String html) {
    Message message = TestMails.message(HEADER);
    return links(message, body(message, html));
  }

  static Links links(Message message) {
    return links(message, BodyExamination.of(message));
  }

  private static Links links(Message message, Body body) {
    return LinkExamination.of(message, body, QrExamination.of(message, body), Attachments.NONE);
  }

  private static Body body(Message message, String html) {
    var page = new Body.HtmlPage(message.root(), html, BodyExamination.parse(html));
    VisibleText seen = page.seen();
    return new Body(
        List.of(),
        List.of(page),
        seen.text(),
        seen.unseen(),
        seen.reordered(),
        seen.imageAlts(),
        0);
  }

  /** A body of one HTML part, whatever the mail holds. */
  private record Page(String html) implements Examination<Body> {
    @Override
    public Topic<Body> topic() {
      return Body.TOPIC;
    }

    @Override
    public List<Topic<?>> needs() {
      return List.of();
    }

    @Override
    public Body examine(CaseFile file) {
      return body(file.get(CaseFile.MESSAGE), html);
    }
  }
}
