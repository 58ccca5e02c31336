package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChinesePunctuationTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new ChinesePunctuation());
  }

  @Test
  void middleDotOfAChineseKeyboard() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                次の点をご確認ください。
                ·信用カードの期限
                ·利用限度額

                """))
        .containsExactly("chinese-punctuation ·信\", \"·利");
  }

  @Test
  void chineseCommaBesideAJapaneseOne() {
    assertThat(findingsIn("お知らせ", "お客様は，ご利用の前に、ご確認ください。"))
        .containsExactly("chinese-punctuation は，");
  }

  @Test
  void blankBeforeTheFullStop() {
    assertThat(findingsIn("お知らせ", "ご確認をお願いします 。")).containsExactly("chinese-punctuation す 。");
  }

  @Test
  void officialStyleWithFullWidthCommas() {
    assertThat(findingsIn("お知らせ", "本件は，別紙のとおりである。ただし，次の場合を除く。")).isEmpty();
  }

  @Test
  void japanesePunctuation() {
    assertThat(findingsIn("お知らせ", "・注文、配送、返品。ジャン・ジャック、Barça·Madrid")).isEmpty();
  }
}
