package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeveralBrandsClaimedTest {
  @Test
  void displayNameAndSubject() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: 【メルカリ】事務局からのお知らせ

                ご確認ください。
                """,
                new SeveralBrandsClaimed()))
        .containsExactly("several-brands-claimed Amazon Mercari the sender's name the subject");
  }

  @Test
  void sisters() {
    assertThat(
            BrandMails.findings(
                """
                From: 楽天市場 <info@host.example>
                Subject: 【楽天カード】お知らせ

                ご確認ください。
                """,
                new SeveralBrandsClaimed()))
        .isEmpty();
  }

  @Test
  void otherBrandOnlyMentionedInTheText() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: 【Amazon】お知らせ

                お支払い方法: 三井住友カード
                """,
                new SeveralBrandsClaimed()))
        .isEmpty();
  }

  @Test
  void oneBrandInTwoPlaces() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: 【Amazon.co.jp】お知らせ

                ご確認ください。
                """,
                new SeveralBrandsClaimed()))
        .isEmpty();
  }
}
