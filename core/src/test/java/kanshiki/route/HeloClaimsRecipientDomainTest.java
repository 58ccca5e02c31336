package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class HeloClaimsRecipientDomainTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new RouteExamination()), new HeloClaimsRecipientDomain());
  }

  @Test
  void strangerCallsItselfTheReceiver() {
    assertThat(
            findingsIn(
                """
                Received: from mx.example.jp (unknown [203.0.113.66]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("helo-claims-recipient-domain mx.example.jp");
  }

  @Test
  void ownHostConfirmedByItsName() {
    assertThat(
            findingsIn(
                """
                Received: from mx1.example.jp (mx1.example.jp [203.0.113.5]) by store.example.jp (Postfix) with ESMTP id 2; Sun, 27 Feb 2022 06:12:34 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }

  @Test
  void stranger() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (unknown [203.0.113.66]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }
}
