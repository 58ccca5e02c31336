package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class HeloContradictsReverseNameTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new RouteExamination()), new HeloContradictsReverseName());
  }

  @Test
  void strangersNameOnAnAddress() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.co.jp (vps1.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("helo-contradicts-reverse-name mail.example.co.jp vps1.example.net");
  }

  @Test
  void otherHostOfTheSameOrganisation() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (out7.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }

  @Test
  void twoNamesUnderOneRoof() {
    assertThat(
            findingsIn(
                """
                Received: from lists.sourceforge.net (mx.sourceforge.com [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }
}
