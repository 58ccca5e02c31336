package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsDisagreeTest {
  @Test
  void subjectAndBodyNameDifferentSums() {
    assertThat(
            ContradictionMails.findings(
                "ご利用金額 39,800円のお知らせ", "ご利用金額：49,800円\nお心当たりのない場合はご連絡ください。", new AmountsDisagree()))
        .containsExactly("amounts-disagree 39,800円 49,800円");
  }

  @Test
  void inEnglish() {
    assertThat(
            ContradictionMails.findings(
                "Your payment of $499.99", "Total: $349.00", new AmountsDisagree()))
        .containsExactly("amounts-disagree $499.99 $349.00");
  }

  @Test
  void theSameSum() {
    assertThat(
            ContradictionMails.findings(
                "ご請求金額 2,000円のお知らせ", "小計 1,500円\n配送料 500円\n合計 2,000円", new AmountsDisagree()))
        .isEmpty();
  }

  @Test
  void anOffer() {
    assertThat(ContradictionMails.findings("5,000円以上のご注文で送料無料", "合計 3,200円", new AmountsDisagree()))
        .isEmpty();
  }

  @Test
  void noTotalInTheBody() {
    assertThat(ContradictionMails.findings("お支払い 2,000円のお知らせ", "手数料 110円", new AmountsDisagree()))
        .isEmpty();
  }
}
