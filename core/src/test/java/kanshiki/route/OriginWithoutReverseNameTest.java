package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class OriginWithoutReverseNameTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new RouteExamination()), new OriginWithoutReverseName());
  }

  @Test
  void rentedServerWithoutName() {
    assertThat(
            findingsIn(
                """
                Received: from sender.example.net (unknown [203.0.113.180]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("origin-without-reverse-name 203.0.113.180");
  }

  @Test
  void qmailSaysUnknown() {
    assertThat(
            findingsIn(
                """
                Received: from unknown (HELO a.example.net) (203.0.113.7) by mx.example.jp with SMTP; 27 Feb 2022 06:12:33 -0000
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("origin-without-reverse-name 203.0.113.7");
  }

  @Test
  void namedServer() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }

  @Test
  void exchangeDoesNotSay() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (203.0.113.9) by mx.example.jp (10.0.0.1) with Microsoft SMTP Server id 15.1.2.3; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }

  @Test
  void personWhoLoggedIn() {
    assertThat(
            findingsIn(
                """
                Received: from pc (unknown [203.0.113.1]) by mx.example.jp (Postfix) with ESMTPSA id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }

  @Test
  void onlyAnOlderClaimedHopLacksOne() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: from pc (unknown [198.51.100.1]) by mail.example.net (Postfix) with ESMTP id 2; Sun, 27 Feb 2022 06:12:32 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }
}
