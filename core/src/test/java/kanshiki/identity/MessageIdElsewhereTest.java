package kanshiki.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class MessageIdElsewhereTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(mail, Own.UNKNOWN, Kanshiki.examinations(), new MessageIdElsewhere());
  }

  @Test
  void hostOfAnother() {
    assertThat(
            findingsIn(
                """
                Message-ID: <1@mail.aoi.co.jp>
                From: info@midori.co.jp
                Subject: 重要

                x
                """))
        .containsExactly("message-id-elsewhere mail.aoi.co.jp midori.co.jp");
  }

  @Test
  void hostBelowTheAuthorsDomain() {
    assertThat(
            findingsIn(
                """
                Message-ID: <1@mx3.midori.co.jp>
                From: info@midori.co.jp
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void localHost() {
    assertThat(
            findingsIn(
                """
                Message-ID: <1@localhost>
                From: info@midori.co.jp
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void nameThatNobodyCanRegister() {
    assertThat(
            findingsIn(
                """
                Message-ID: <1@localhost.localdomain>
                From: info@midori.co.jp
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void addressInsteadOfAName() {
    assertThat(
            findingsIn(
                """
                Message-ID: <1@192.0.2.7>
                From: info@midori.co.jp
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void noMessageId() {
    assertThat(
            findingsIn(
                """
                From: info@midori.co.jp
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void noAuthor() {
    assertThat(
            findingsIn(
                """
                Message-ID: <1@mail.aoi.co.jp>
                Subject: 重要

                x
                """))
        .isEmpty();
  }
}
