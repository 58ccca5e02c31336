package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrandNameDisguisedTest {
  @Test
  void kanjiSpacedOut() {
    assertThat(
            BrandMails.findings(
                """
                From: 三 井 住 友 カード <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .containsExactly("brand-name-disguised 三 井 住 友 カード 三井住友カード");
  }

  @Test
  void latinSpacedOut() {
    assertThat(
            BrandMails.findings(
                """
                From: A m a z o n <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .containsExactly("brand-name-disguised A m a z o n Amazon");
  }

  @Test
  void kanjiForTheLongVowel() {
    assertThat(
            BrandMails.findings(
                """
                From: イオンカ一ド <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .containsExactly("brand-name-disguised イオンカ一ド イオンカード");
  }

  @Test
  void cyrillicLetter() {
    assertThat(
            BrandMails.findings(
                """
                From: Аmazon <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .containsExactly("brand-name-disguised Аmazon Amazon");
  }

  @Test
  void capitalIForL() {
    assertThat(
            BrandMails.findings(
                """
                From: PayPaI <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .containsExactly("brand-name-disguised PayPaI PayPal");
  }

  @Test
  void chineseCharacters() {
    assertThat(
            BrandMails.findings(
                """
                From: ヤマト运输 <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .containsExactly("brand-name-disguised ヤマト运输 ヤマト運輸");
  }

  @Test
  void invisibleCharacterInside() {
    assertThat(
            BrandMails.findings(
                """
                From: Ama\u200bzon <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .containsExactly("brand-name-disguised Ama\u200bzon Amazon");
  }

  @Test
  void plainSpelling() {
    assertThat(
            BrandMails.findings(
                """
                From: PayPal <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }

  @Test
  void fullWidth() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }

  @Test
  void halfWidthKana() {
    assertThat(
            BrandMails.findings(
                """
                From: メルカリ <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }

  @Test
  void otherCase() {
    assertThat(
            BrandMails.findings(
                """
                From: AMAZON <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }

  @Test
  void oldFormOfTheKanji() {
    assertThat(
            BrandMails.findings(
                """
                From: 高島屋 <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }

  @Test
  void oldFormOfTheKanjiInTheName() {
    assertThat(
            BrandMails.findings(
                """
                From: 髙島屋 <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }

  @Test
  void withoutAccents() {
    assertThat(
            BrandMails.findings(
                """
                From: Credit Agricole <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }

  @Test
  void withAccents() {
    assertThat(
            BrandMails.findings(
                """
                From: Crédit Agricole <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }

  @Test
  void spaceBetweenWords() {
    assertThat(
            BrandMails.findings(
                """
                From: 三井住友 カード <info@host.example>
                Subject: 重要

                ご確認ください。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }

  @Test
  void nameBrokenByTheEndOfALine() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@amazon.co.jp>
                Subject: 重要

                この注文は三井住友
                カードでお支払いいただきました。
                """,
                new BrandNameDisguised()))
        .isEmpty();
  }
}
