package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountMiswrittenTest {
  @Test
  void groupsOfFour() {
    assertThat(
            ContradictionMails.findings(
                "ご利用", "(JPY 6,9800),Vpassパスワードにてご本人確認を行ってください。", new AmountMiswritten()))
        .containsExactly("amount-miswritten JPY 6,9800");
  }

  @Test
  void aBlankWithin() {
    assertThat(ContradictionMails.findings("ご利用", "ご利用金額：16, 580円", new AmountMiswritten()))
        .containsExactly("amount-miswritten 16, 580円");
  }

  @Test
  void twoCurrencies() {
    assertThat(
            ContradictionMails.findings(
                "ご利用", "ご利用金額は$120円です。お心当たりのない方はお知らせください。", new AmountMiswritten()))
        .containsExactly("amount-miswritten $120円");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ご利用金額：16,580円",
        "¥1,234,567",
        "1,500円～2,000円",
        "残りは16, 580円台の商品",
        "US$12.50",
        "ご請求額 ３，９８０円",
        "12 369,90 €",
        "￥3,980 元に戻す",
        "1,000円"
      })
  void sumsAsTheyAreWritten(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new AmountMiswritten())).isEmpty();
  }
}
