package kanshiki.concealment;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.content.BodyExamination;
import kanshiki.examination.Examination;
import kanshiki.examination.Indicator;
import kanshiki.examination.Own;
import kanshiki.identity.IdentityExamination;
import kanshiki.stamp.StampExamination;

/** Mails that may hide something, and what an indicator sees in them. */
final class ConcealmentMails {
  private static final List<Examination<?>> EXAMINATIONS =
      List.of(
          new StampExamination(),
          new IdentityExamination(),
          new BodyExamination(),
          new ConcealmentExamination());

  private ConcealmentMails() {}

  static List<String> findings(String mail, Indicator indicator) {
    return TestMails.findings(mail, Own.UNKNOWN, EXAMINATIONS, indicator);
  }

  static List<String> inHtml(String html, Indicator indicator) {
    String mail =
        """
        From: "Midori Bank" <info@midori-bank.example>
        Subject: notice
        Content-Type: text/html; charset=utf-8

        """;
    return findings(mail + html + "\n", indicator);
  }

  static List<String> inText(String subject, String text, Indicator indicator) {
    String mail =
        """
        From: "Midori Bank" <info@midori-bank.example>
        Content-Type: text/plain; charset=utf-8
        """;
    return findings(mail + "Subject: " + subject + "\n\n" + text + "\n", indicator);
  }
}
