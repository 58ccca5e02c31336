package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class DateLongPastTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new RouteExamination()), new DateLongPast());
  }

  @Test
  void dateOf1980() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Tue, 01 Jan 1980 00:00:00 +0000

                x
                """))
        .containsExactly("date-long-past 15397 days");
  }

  @Test
  void heldForThreeDays() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Thu, 24 Feb 2022 06:12:33 +0900

                x
                """))
        .isEmpty();
  }
}
