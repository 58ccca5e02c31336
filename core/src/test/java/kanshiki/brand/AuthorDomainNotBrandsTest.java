package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorDomainNotBrandsTest {
  @Test
  void displayNameOfABrand() {
    assertThat(
            BrandMails.findings(
                """
                From: えきねっと <info@host.example>
                Subject: 重要なお知らせ

                アカウントをご確認ください。
                """,
                new AuthorDomainNotBrands()))
        .containsExactly("author-domain-not-brands Eki-net host.example eki-net.com");
  }

  @Test
  void englishMail() {
    assertThat(
            BrandMails.findings(
                """
                From: PayPal Service <service@host.example>
                Subject: Your account is limited

                Dear customer, please confirm.
                """,
                new AuthorDomainNotBrands()))
        .containsExactly("author-domain-not-brands PayPal host.example paypal.com");
  }

  @Test
  void ownDomain() {
    assertThat(
            BrandMails.findings(
                """
                From: えきねっと <info@eki-net.com>
                Subject: 重要なお知らせ

                アカウントをご確認ください。
                """,
                new AuthorDomainNotBrands()))
        .isEmpty();
  }

  @Test
  void domainOfASister() {
    assertThat(
            BrandMails.findings(
                """
                From: 楽天カード <info@mail.rakuten.co.jp>
                Subject: 重要なお知らせ

                ご確認ください。
                """,
                new AuthorDomainNotBrands()))
        .isEmpty();
  }

  @Test
  void freeMailIsAnotherIndicatorsMatter() {
    assertThat(
            BrandMails.findings(
                """
                From: えきねっと <ekinet@gmail.com>
                Subject: 重要なお知らせ

                ご確認ください。
                """,
                new AuthorDomainNotBrands()))
        .isEmpty();
  }

  @Test
  void surname() {
    assertThat(
            BrandMails.findings(
                """
                From: Jay Lake <jay@writer.example>
                Subject: New book

                It is out.
                """,
                new AuthorDomainNotBrands()))
        .isEmpty();
  }

  @Test
  void noAuthor() {
    assertThat(
            BrandMails.findings(
                """
                Subject: えきねっと

                ご確認ください。
                """,
                new AuthorDomainNotBrands()))
        .isEmpty();
  }

  @Test
  void colleagueWhoWarnsOfMailInTheBrandsName() {
    assertThat(
            BrandMails.findings(
                """
                From: 情報システム課 <joho@midori.example>
                Subject: 【注意喚起】Amazonを装ったメールが届いています

                次のメールは開かずに削除してください。

                > お客様のAmazonアカウントを停止いたしました。
                > hxxps://amazon[.]account[.]test/
                """,
                new AuthorDomainNotBrands()))
        .isEmpty();
  }

  @Test
  void programThatASiteRuns() {
    String mail =
        """
        From: WordPress <%s@shop.example>
        Subject: [Shop] New Admin Email Address

        A site administrator requested a change.
        """;
    assertThat(BrandMails.findings(mail.formatted("wordpress"), new AuthorDomainNotBrands()))
        .isEmpty();
    assertThat(BrandMails.findings(mail.formatted("info"), new AuthorDomainNotBrands())).hasSize(1);
  }
}
