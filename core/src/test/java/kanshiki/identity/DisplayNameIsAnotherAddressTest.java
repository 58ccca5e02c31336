package kanshiki.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;

class DisplayNameIsAnotherAddressTest {
  private static List<String> findingsIn(String mail) {
    return TestMails.findings(
        mail, Own.UNKNOWN, Kanshiki.examinations(), new DisplayNameIsAnotherAddress());
  }

  @Test
  void addressOfABank() {
    assertThat(
            findingsIn(
                """
                From: "info@smbc-card.com" <x@host.example>
                Subject: 重要

                x
                """))
        .containsExactly("display-name-is-another-address smbc-card.com host.example");
  }

  @Test
  void hostInsideTheName() {
    assertThat(
            findingsIn(
                """
                From: "【Amazon.co.jp】" <x@host.example>
                Subject: 重要

                x
                """))
        .containsExactly("display-name-is-another-address amazon.co.jp host.example");
  }

  @Test
  void firmThatIsCalledLikeAHost() {
    assertThat(
            findingsIn(
                """
                From: お名前.com <no-reply@onamae.example>
                Subject: ドメイン情報認証のお願い

                x
                """))
        .isEmpty();
  }

  @Test
  void encodedName() {
    assertThat(
            findingsIn(
                """
                From: =?UTF-8?B?aW5mb0BzbWJjLWNhcmQuY29t?= <x@host.example>
                Subject: 重要

                x
                """))
        .containsExactly("display-name-is-another-address smbc-card.com host.example");
  }

  @Test
  void ownAddressRepeated() {
    assertThat(
            findingsIn(
                """
                From: "info@midori.example" <info@midori.example>
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void sameOrganisation() {
    assertThat(
            findingsIn(
                """
                From: "Midori.co.jp" <info@mail.midori.co.jp>
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void ordinaryName() {
    assertThat(
            findingsIn(
                """
                From: "Dr. A. Tanaka" <tanaka@midori.example>
                Subject: 重要

                x
                """))
        .isEmpty();
  }

  @Test
  void listThatWritesForItsMembers() {
    assertThat(
            findingsIn(
                """
                From: "taro@aoi.jp via dev" <dev@lists.example>
                Subject: patch

                x
                """))
        .isEmpty();
  }

  @Test
  void versionNumber() {
    assertThat(
            findingsIn(
                """
                From: "Kernel 6.12" <bot@project.example>
                Subject: build

                x
                """))
        .isEmpty();
  }

  @Test
  void companyNameWithADot() {
    assertThat(
            findingsIn(
                """
                From: "Node.js Weekly" <news@weekly.example>
                Subject: news

                x
                """))
        .isEmpty();
  }
}
