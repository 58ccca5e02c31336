package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignedByAnotherBrandTest {
  @Test
  void onePaymentServiceSignedByAnotherCompany() {
    assertThat(
            ContradictionMails.findings(
                """
                From: PayPay <info@shop.example>
                Subject: お知らせ
                Content-Type: text/plain; charset=utf-8

                アカウントを確認してください。

                ──────────
                このメールは「えきねっと」より自動配信されています
                """,
                new SignedByAnotherBrand()))
        .containsExactly("signed-by-another-brand PayPay Eki-net");
  }

  @Test
  void aSignatureOfItsOwn() {
    assertThat(
            ContradictionMails.findings(
                """
                From: PayPay <info@shop.example>
                Subject: お知らせ
                Content-Type: text/plain; charset=utf-8

                アカウントを確認してください。

                PayPayカスタマーサポート
                えきねっと
                """,
                new SignedByAnotherBrand()))
        .isEmpty();
  }

  @Test
  void goodsThatAreSold() {
    assertThat(
            ContradictionMails.findings(
                """
                From: Amazon.co.jp <info@shop.example>
                Subject: お知らせ
                Content-Type: text/plain; charset=utf-8

                おすすめの商品

                Makita
                DeWalt
                """,
                new SignedByAnotherBrand()))
        .isEmpty();
  }
}
