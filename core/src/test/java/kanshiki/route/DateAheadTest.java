package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class DateAheadTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(mail, Own.UNKNOWN, List.of(new RouteExamination()), new DateAhead());
  }

  @Test
  void dateOf2030() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Wed, 27 Feb 2030 06:12:33 +0900

                x
                """))
        .containsExactly("date-ahead 2922 days");
  }

  @Test
  void wrongZone() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 15:12:30 +0900

                x
                """))
        .isEmpty();
  }

  @Test
  void noTraceToCompareWith() {
    assertThat(
            findingsIn(
                """
                Date: Wed, 27 Feb 2030 06:12:33 +0900

                x
                """))
        .isEmpty();
  }
}
