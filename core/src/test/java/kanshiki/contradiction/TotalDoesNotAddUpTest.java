package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalDoesNotAddUpTest {
  @Test
  void aBillThatIsWrong() {
    assertThat(
            ContradictionMails.findings(
                "ご注文", "シャツ 1,980円\n帽子 2,500円\n合計 9,870円", new TotalDoesNotAddUp()))
        .containsExactly("total-does-not-add-up 9,870円 1,980円 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "シャツ 1,980円\n帽子 2,500円\n合計 4,480円",
        "シャツ 1,980円\n小計 3,960円\n送料 500円\n合計 4,460円",
        "本 1,000円\nペン 100円\n割引 -200円\n合計 900円",
        "本 1,000円\nペン 100円\n消費税 110円\n合計 1,210円",
        "りんご 100円\n小計 300円\n合計 330円",
        "商品 1,000円\n合計 1,000円",
        "Shirt $10.00\nHat $5.00\nTotal: $15.00"
      })
  void billsThatAreRight(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new TotalDoesNotAddUp())).isEmpty();
  }
}
