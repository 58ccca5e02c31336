package kanshiki.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import kanshiki.route.RouteExamination;
import org.junit.jupiter.api.Test;

class DmarcPassedTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail,
        Own.UNKNOWN,
        List.of(new RouteExamination(), new AuthenticationExamination()),
        new DmarcPassed());
  }

  @Test
  void domainOfTheAuthor() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; dmarc=pass (p=REJECT) header.from=example.net
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .containsExactly("dmarc-passed example.net");
  }

  @Test
  void passWrittenByTheSender() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Authentication-Results: mx.example.jp; dmarc=pass header.from=example.net
                From: a@example.net

                x
                """))
        .isEmpty();
  }

  @Test
  void bestGuessOfExchange() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; dmarc=bestguesspass action=none header.from=example.net
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .isEmpty();
  }
}
