package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class HopClockRunsBackwardsTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new RouteExamination()), new HopClockRunsBackwards());
  }

  @Test
  void olderFieldIsLater() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: from a (b.example.org [198.51.100.1]) by mail.example.net (Postfix) with ESMTP id 2; Sun, 27 Feb 2022 09:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("hop-clock-runs-backwards 3 hours");
  }

  @Test
  void clocksAFewMinutesApart() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: from a (b.example.org [198.51.100.1]) by mail.example.net (Postfix) with ESMTP id 2; Sun, 27 Feb 2022 06:16:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }
}
