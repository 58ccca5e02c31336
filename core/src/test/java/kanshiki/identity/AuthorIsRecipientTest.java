package kanshiki.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class AuthorIsRecipientTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(mail, Own.UNKNOWN, Kanshiki.examinations(), new AuthorIsRecipient());
  }

  @Test
  void ownAddressAsSender() {
    assertThat(
            findingsIn(
                """
                From: 花子 <hanako@midori.example>
                To: hanako@midori.example
                Subject: あなたのアカウントは侵害されました

                x
                """))
        .containsExactly("author-is-recipient hanako@midori.example");
  }

  @Test
  void otherCaseInTheEnvelope() {
    assertThat(
            findingsIn(
                """
                From: Hanako@Midori.example
                To: list@other.example
                Delivered-To: hanako@midori.example
                Subject: pay

                x
                """))
        .containsExactly("author-is-recipient Hanako@Midori.example");
  }

  @Test
  void colleague() {
    assertThat(
            findingsIn(
                """
                From: taro@midori.example
                To: hanako@midori.example
                Subject: 会議

                x
                """))
        .isEmpty();
  }

  @Test
  void listWithItsOwnAddress() {
    assertThat(
            findingsIn(
                """
                From: dev@lists.example
                To: dev@lists.example
                List-Id: <dev.lists.example>
                Subject: patch

                x
                """))
        .isEmpty();
  }

  @Test
  void localNameWithoutDomain() {
    assertThat(
            findingsIn(
                """
                From: root
                To: root
                Subject: cron

                x
                """))
        .isEmpty();
  }

  @Test
  void ownNameAsDisplayNameOnly() {
    assertThat(
            findingsIn(
                """
                From: "hanako@midori.example" <x@host.example>
                To: hanako@midori.example
                Subject: 重要

                x
                """))
        .isEmpty();
  }
}
