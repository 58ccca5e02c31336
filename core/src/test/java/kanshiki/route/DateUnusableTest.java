package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class DateUnusableTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new RouteExamination()), new DateUnusable());
  }

  @Test
  void noDate() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900

                x
                """))
        .containsExactly("date-unusable none");
  }

  @Test
  void rubbish() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: yesterday

                x
                """))
        .containsExactly("date-unusable yesterday");
  }

  @Test
  void oldFormWithNamedZone() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: 26 Feb 22 21:12:30 GMT

                x
                """))
        .isEmpty();
  }

  @Test
  void draftThatNeverTravelled() {
    assertThat(
            findingsIn(
                """
                Subject: x

                x
                """))
        .isEmpty();
  }
}
