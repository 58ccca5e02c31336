package kanshiki.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import kanshiki.route.RouteExamination;
import org.junit.jupiter.api.Test;

class DkimFailedTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail,
        Own.UNKNOWN,
        List.of(new RouteExamination(), new AuthenticationExamination()),
        new DkimFailed());
  }

  @Test
  void authorsSignatureDoesNotFit() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; dkim=fail (bad signature) header.d=example.net header.s=s1
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .containsExactly("dkim-failed example.net");
  }

  @Test
  void strangersSignature() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; dkim=fail header.d=example.org
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .isEmpty();
  }

  @Test
  void anotherOfTheAuthorsSignaturesFits() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; dkim=fail header.d=example.net header.s=a; dkim=pass header.d=example.net header.s=b
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .isEmpty();
  }

  @Test
  void listBrokeIt() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; dkim=fail header.d=example.net
                Received: from lists.example.org (lists.example.org [198.51.100.5]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by lists.example.org (Postfix) with ESMTP id 2 for <dev@lists.example.org>; Sun, 27 Feb 2022 06:12:32 +0900
                List-Id: <dev.lists.example.org>
                List-Post: <mailto:dev@lists.example.org>
                From: a@example.net

                x
                """))
        .isEmpty();
  }
}
