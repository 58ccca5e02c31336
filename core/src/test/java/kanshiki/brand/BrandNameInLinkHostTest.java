package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrandNameInLinkHostTest {
  @Test
  void nameAsFirstLabel() {
    assertThat(
            BrandMails.findings(
                """
                From: さくらインターネット <info@host.example>
                Subject: ドメイン更新

                こちらから更新してください。
                https://sakura.ssoban.example/login
                """,
                new BrandNameInLinkHost()))
        .containsExactly(
            "brand-name-in-link-host sakura[.]ssoban[.]example sakura SAKURA internet ssoban[.]example");
  }

  @Test
  void officialDomainAsLabels() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: Amazon

                https://www.amazon.co.jp.host.example/signin
                """,
                new BrandNameInLinkHost()))
        .containsExactly(
            "brand-name-in-link-host www[.]amazon[.]co[.]jp[.]host[.]example amazon.co.jp Amazon host[.]example");
  }

  @Test
  void genuineHost() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: Amazon

                https://www.amazon.co.jp/gp/css/
                """,
                new BrandNameInLinkHost()))
        .isEmpty();
  }

  @Test
  void strangersHostWithoutTheName() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: Amazon

                https://host.example/amazon.co.jp/
                """,
                new BrandNameInLinkHost()))
        .isEmpty();
  }

  @Test
  void shortNameInsideALabel() {
    assertThat(
            BrandMails.findings(
                """
                From: au <info@host.example>
                Subject: 【au】ご請求額のお知らせ

                https://www.restaurant-beau.example/
                """,
                new BrandNameInLinkHost()))
        .isEmpty();
  }

  @Test
  void nameOfABrandThatTheMailDoesNotClaim() {
    assertThat(
            BrandMails.findings(
                """
                From: 山田文具店 <info@yamada-bungu.example>
                Subject: ご注文ありがとうございます

                https://amazon.ssoban.example/
                """,
                new BrandNameInLinkHost()))
        .isEmpty();
  }

  @Test
  void countryThatIsCalledLikeABrand() {
    assertThat(
            BrandMails.findings(
                """
                From: au <info@host.example>
                Subject: 【au】ご請求額のお知らせ

                https://www.flowers.com.au/
                """,
                new BrandNameInLinkHost()))
        .isEmpty();
  }
}
