package kanshiki.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import kanshiki.route.RouteExamination;
import org.junit.jupiter.api.Test;

class SpfFailedTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail,
        Own.UNKNOWN,
        List.of(new RouteExamination(), new AuthenticationExamination()),
        new SpfFailed());
  }

  @Test
  void hostThatIsNotPermitted() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; spf=fail smtp.mailfrom=a@bank.example.net
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .containsExactly("spf-failed bank.example.net fail");
  }

  @Test
  void softfailInReceivedSpf() {
    assertThat(
            findingsIn(
                """
                Received-SPF: Softfail (mailfrom) identity=mailfrom; client-ip=203.0.113.1; helo=x; envelope-from=a@example.net;
                Authentication-Results: mx.example.jp; dkim=none
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .containsExactly("spf-failed example.net softfail");
  }

  @Test
  void pass() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; spf=pass smtp.mailfrom=a@example.net
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .isEmpty();
  }

  @Test
  void forgedFieldOfTheSender() {
    assertThat(
            findingsIn(
                """
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: from x by y; Sun, 27 Feb 2022 06:12:32 +0900
                Authentication-Results: mx.example.jp; spf=fail smtp.mailfrom=a@example.net

                x
                """))
        .isEmpty();
  }
}
