package kanshiki.contradiction;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Indicator;
import kanshiki.examination.Own;

/** What is found in mails of these tests. */
final class ContradictionMails {
  private ContradictionMails() {}

  static List<String> findings(String mail, Indicator indicator) {
    return TestMails.findings(mail, Own.UNKNOWN, Kanshiki.examinations(), indicator);
  }

  /** What is found in a mail of Tuesday, 24 November 2026. */
  static List<String> findings(String subject, String body, Indicator indicator) {
    return findings(
        """
        From: Shop <info@shop.example>
        To: hanako@example.jp
        Subject: %s
        Date: Tue, 24 Nov 2026 10:12:33 +0900
        Content-Type: text/plain; charset=utf-8

        %s
        """
            .formatted(subject, body),
        indicator);
  }
}
