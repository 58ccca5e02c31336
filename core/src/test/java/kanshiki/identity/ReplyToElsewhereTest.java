package kanshiki.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class ReplyToElsewhereTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(mail, Own.UNKNOWN, Kanshiki.examinations(), new ReplyToElsewhere());
  }

  @Test
  void answerToAFreeMailbox() {
    assertThat(
            findingsIn(
                """
                From: みどり銀行 <info@midori.co.jp>
                Reply-To: midori.support@gmail.com
                Subject: 【重要】お取引の確認

                x
                """))
        .containsExactly("reply-to-elsewhere midori.support@gmail.com midori.co.jp");
  }

  @Test
  void onlyTheFirstOfSeveral() {
    assertThat(
            findingsIn(
                """
                From: info@midori.co.jp
                Reply-To: a@aoi.example, b@kiiro.example
                Subject: x

                x
                """))
        .containsExactly("reply-to-elsewhere a@aoi.example midori.co.jp");
  }

  @Test
  void sameOrganisation() {
    assertThat(
            findingsIn(
                """
                From: info@mail.midori.co.jp
                Reply-To: support@midori.co.jp
                Subject: x

                x
                """))
        .isEmpty();
  }

  @Test
  void listThatCollectsTheAnswers() {
    assertThat(
            findingsIn(
                """
                From: taro@midori.co.jp
                To: dev@lists.example
                Reply-To: dev@lists.example
                Subject: x

                x
                """))
        .isEmpty();
  }

  @Test
  void noReplyTo() {
    assertThat(
            findingsIn(
                """
                From: info@midori.co.jp
                Subject: x

                x
                """))
        .isEmpty();
  }

  @Test
  void brokenReplyTo() {
    assertThat(
            findingsIn(
                """
                From: info@midori.co.jp
                Reply-To: nobody
                Subject: x

                x
                """))
        .isEmpty();
  }
}
