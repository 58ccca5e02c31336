package kanshiki.writing;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Indicator;
import kanshiki.examination.Own;

/** What is found in mails of these tests. */
final class WritingMails {
  private WritingMails() {}

  static List<String> findings(String mail, Indicator indicator) {
    return TestMails.findings(mail, Own.UNKNOWN, Kanshiki.examinations(), indicator);
  }

  /** What is found in a plain mail with this subject and body. */
  static List<String> inText(String subject, String body, Indicator indicator) {
    return findings(
        """
        From: info@midori.example
        To: hanako.sato@umi.example
        Date: Tue, 25 Nov 2025 09:00:00 +0900
        Subject: %s
        Content-Type: text/plain; charset=utf-8

        %s
        """
            .formatted(subject, body),
        indicator);
  }

  /** What is found in an HTML mail. */
  static List<String> inHtml(String html, Indicator indicator) {
    return findings(
        """
        From: info@midori.example
        To: hanako.sato@umi.example
        Subject: お知らせ
        Content-Type: text/html; charset=utf-8

        %s
        """
            .formatted(html),
        indicator);
  }
}
