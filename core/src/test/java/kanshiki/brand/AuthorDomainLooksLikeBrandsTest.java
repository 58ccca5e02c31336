package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorDomainLooksLikeBrandsTest {
  @Test
  void nameInsideAStrangersDomain() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@amazon-update.example>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """,
                new AuthorDomainLooksLikeBrands()))
        .containsExactly(
            "author-domain-looks-like-brands amazon-update.example amazon.co.jp Amazon");
  }

  @Test
  void officialDomainAsLabelsOfAnother() {
    assertThat(
            BrandMails.findings(
                """
                From: 三井住友カード <info@www.smbc-card.com.host.example>
                Subject: 重要

                ご確認ください。
                """,
                new AuthorDomainLooksLikeBrands()))
        .containsExactly(
            "author-domain-looks-like-brands www.smbc-card.com.host.example smbc-card.com Sumitomo Mitsui Card (SMBC Card)");
  }

  @Test
  void aLetterLeftOut() {
    assertThat(
            BrandMails.findings(
                """
                From: PayPal <service@paypl.example>
                Subject: Your account is limited

                Please confirm.
                """,
                new AuthorDomainLooksLikeBrands()))
        .containsExactly("author-domain-looks-like-brands paypl.example paypal.com PayPal");
  }

  @Test
  void cyrillicLetter() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@xn--mazon-3ve.example>
                Subject: Amazon

                Please confirm.
                """,
                new AuthorDomainLooksLikeBrands()))
        .containsExactly("author-domain-looks-like-brands аmazon.example amazon.co.jp Amazon");
  }

  @Test
  void strangersDomainThatIsNothingLike() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """,
                new AuthorDomainLooksLikeBrands()))
        .isEmpty();
  }

  @Test
  void ownDomain() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """,
                new AuthorDomainLooksLikeBrands()))
        .isEmpty();
  }

  @Test
  void shortNameInsideALongerWord() {
    assertThat(
            BrandMails.findings(
                """
                From: au <info@restaurant-beau.example>
                Subject: 【au】ご請求額のお知らせ

                ご確認ください。
                """,
                new AuthorDomainLooksLikeBrands()))
        .isEmpty();
  }
}
