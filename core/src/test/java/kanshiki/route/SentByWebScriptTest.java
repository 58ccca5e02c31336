package kanshiki.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class SentByWebScriptTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, List.of(new RouteExamination()), new SentByWebScript());
  }

  @Test
  void apacheOnAStrangersHost() {
    assertThat(
            findingsIn(
                """
                Received: from web.example.net (web.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: by web.example.net (Postfix, from userid 48) id 7; Sun, 27 Feb 2022 06:12:32 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("sent-by-web-script 48");
  }

  @Test
  void qmailInvokedByTheWebUser() {
    assertThat(
            findingsIn(
                """
                Received: from web.example.net (web.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: (qmail 25113 invoked by uid 33); 26 Feb 2022 21:12:32 -0000
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("sent-by-web-script 33");
  }

  @Test
  void eximFromTheWebUser() {
    assertThat(
            findingsIn(
                """
                Received: from web.example.net (web.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: from www-data by web.example.net with local (Exim 4.94) id 1a-2b; Sun, 27 Feb 2022 06:12:32 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .containsExactly("sent-by-web-script www-data");
  }

  @Test
  void ordinaryUser() {
    assertThat(
            findingsIn(
                """
                Received: from web.example.net (web.example.net [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Sun, 27 Feb 2022 06:12:33 +0900
                Received: by web.example.net (Postfix, from userid 1000) id 7; Sun, 27 Feb 2022 06:12:32 +0900
                Date: Sun, 27 Feb 2022 06:12:30 +0900

                x
                """))
        .isEmpty();
  }
}
