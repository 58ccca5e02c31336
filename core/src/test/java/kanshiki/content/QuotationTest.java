package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationTest {
  @Test
  void quotedFraudInAWarning() {
    String mail =
        """
        次のようなメールが届いています。開かずに削除してください。
        > アカウントを停止いたしました。
        > hxxps://account[.]test/
        情報システム課
        """;
    assertThat(Quotation.withoutIdle(mail))
        .isEqualTo("次のようなメールが届いています。開かずに削除してください。\n\n\n情報システム課\n");
  }

  @Test
  void quotedAddressThatCanBeOpened() {
    String mail =
        """
        ご確認のうえ、至急ご対応くださいますようお願いいたします。
        > アカウントを停止いたしました。
        > HTTPS://account.test/
        """;
    assertThat(Quotation.withoutIdle(mail)).isEqualTo(mail);
  }

  @Test
  void nothingButAQuotation() {
    String mail = "> Your account has been suspended.\n> Reply with your password.\nok\n";
    assertThat(Quotation.withoutIdle(mail)).isEqualTo(mail);
  }

  @Test
  void nothingQuoted() {
    String mail = "Prices are lower than ever:\r\n9,800 > 4,900\r\n";
    assertThat(Quotation.withoutIdle(mail)).isEqualTo(mail);
    assertThat(Quotation.withoutIdle("")).isEmpty();
  }
}
