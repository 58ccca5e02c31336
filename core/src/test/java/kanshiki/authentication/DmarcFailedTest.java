package kanshiki.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import kanshiki.route.RouteExamination;
import org.junit.jupiter.api.Test;

class DmarcFailedTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail,
        Own.UNKNOWN,
        List.of(new RouteExamination(), new AuthenticationExamination()),
        new DmarcFailed());
  }

  @Test
  void forgedAuthor() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=example.net
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .containsExactly("dmarc-failed example.net");
  }

  @Test
  void exchangeWithoutServerName() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: spf=fail (sender IP is 203.0.113.1) smtp.mailfrom=example.org; dkim=none (message not signed) header.d=none;dmarc=fail action=none header.from=example.net;compauth=fail reason=001
                Received: from a (203.0.113.1) by X.mail.protection.outlook.com (10.0.0.1) with Microsoft SMTP Server id 15.20.1.1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .containsExactly("dmarc-failed example.net");
  }

  @Test
  void overAList() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; dmarc=fail header.from=example.net
                Received: from lists.example.org (lists.example.org [198.51.100.5]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by lists.example.org (Postfix) with ESMTP id 2 for <dev@lists.example.org>; Sun, 27 Feb 2022 06:12:32 +0900
                List-Id: <dev.lists.example.org>
                List-Post: <mailto:dev@lists.example.org>
                From: a@example.net

                x
                """))
        .isEmpty();
  }

  @Test
  void noPolicyPublished() {
    assertThat(
            findingsIn(
                """
                Authentication-Results: mx.example.jp; dmarc=none header.from=example.net
                Received: from mail.example.net (mail.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                From: a@example.net

                x
                """))
        .isEmpty();
  }
}
