package kanshiki.brand;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Indicator;
import kanshiki.examination.Investigator;
import kanshiki.examination.Own;

/** What is claimed and found in mails of these tests. */
final class BrandMails {
  private BrandMails() {}

  static List<String> findings(String mail, Indicator indicator) {
    return findings(mail, Own.UNKNOWN, indicator);
  }

  static List<String> findings(String mail, Own own, Indicator indicator) {
    return TestMails.findings(mail, own, Kanshiki.examinations(), indicator);
  }

  static BrandClaims claims(String mail) {
    return new Investigator(Kanshiki.examinations(), List.of())
        .investigate(TestMails.message(mail), Own.UNKNOWN)
        .file()
        .get(BrandClaims.TOPIC);
  }

  /** The id of the brand in whose name the mail speaks; empty when there is none. */
  static String claimed(String mail) {
    return claims(mail).main().map(claim -> claim.brand().id()).orElse("");
  }

  /** A mail with these fields above its own, as the receiving server writes them. */
  static String received(String results, String mail) {
    return """
        Authentication-Results: mx.example.jp; %s
        Received: from mail.sender.example (mail.sender.example [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Tue, 25 Nov 2025 06:12:33 +0900
        """
            .formatted(results)
        + mail;
  }
}
