package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class OriginIsConsumerLineTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new RouteExamination()), new OriginIsConsumerLine());
  }

  @Test
  void homeLine() {
    assertThat(
            findingsIn(
                """
                Received: from pc (p7-203-0-113-23.dsl.example.net [203.0.113.23]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("origin-is-consumer-line p7-203-0-113-23.dsl.example.net");
  }

  @Test
  void paddedNumbers() {
    assertThat(
            findingsIn(
                """
                Received: from pc (203000113023.dsl.example.net [203.0.113.23]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }

  @Test
  void mailServer() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail113.example.net [203.0.113.23]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }

  @Test
  void homeLineThatLoggedIn() {
    assertThat(
            findingsIn(
                """
                Received: from pc (p7-203-0-113-23.dsl.example.net [203.0.113.23]) by mx.example.jp (Postfix) with ESMTPSA id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }
}
