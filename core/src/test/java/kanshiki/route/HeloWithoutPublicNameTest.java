package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class HeloWithoutPublicNameTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new RouteExamination()), new HeloWithoutPublicName());
  }

  @Test
  void freshMachineInACloud() {
    assertThat(
            findingsIn(
                """
                Received: from VM-4-11-centos.localdomain (unknown [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("helo-without-public-name VM-4-11-centos.localdomain");
  }

  @Test
  void windowsName() {
    assertThat(
            findingsIn(
                """
                Received: from WIN-ABC123 (unknown [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("helo-without-public-name WIN-ABC123");
  }

  @Test
  void addressLiteral() {
    assertThat(
            findingsIn(
                """
                Received: from [203.0.113.1] (unknown [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("helo-without-public-name 203.0.113.1");
  }

  @Test
  void localhost() {
    assertThat(
            findingsIn(
                """
                Received: from localhost (unknown [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("helo-without-public-name localhost");
  }

  @Test
  void ownFilterOnLocalhost() {
    assertThat(
            findingsIn(
                """
                Received: from localhost (localhost [127.0.0.1]) by mx.example.jp (Postfix) with ESMTP id 2; Sun, 27 Feb 2022 06:12:34 +0900
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }

  @Test
  void fullName() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (unknown [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }
}
