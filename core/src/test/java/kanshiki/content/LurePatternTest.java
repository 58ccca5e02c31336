package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.text.Folded;
import kanshiki.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LurePatternTest {
  /** What the pattern covers in the text, as written; empty when it is not there. */
  private static String find(String phrase, String text) {
    LurePattern pattern = LurePattern.of(phrase);
    Folded folded = Folding.fold(text);
    String anchor = Folding.fold(pattern.anchor()).text();
    for (int at = folded.text().indexOf(anchor);
        at >= 0;
        at = folded.text().indexOf(anchor, at + 1)) {
      int[] whole = pattern.around(folded, at, at + anchor.length());
      if (whole.length == 2) {
        return folded.quote(whole[0], whole[1]);
      }
    }
    return "";
  }

  @ParameterizedTest
  @CsvSource({
    "#時間以内に, 今から24時間以内に手続き, 24時間以内に",
    "#時間以内に, 今から２４ 時間以内に手続き, ２４ 時間以内に",
    "#円, '合計12,800円です', '12,800円'",
    "について(#), サービスについて（66889088）, について（66889088）",
    "within # hours, reply within 10 hours now, within 10 hours"
  })
  void aSharpStandsForANumber(String phrase, String text, String quoted) {
    assertThat(find(phrase, text)).isEqualTo(quoted);
  }

  @Test
  void aSharpIsNotNothing() {
    assertThat(find("#時間以内に", "数時間以内に")).isEmpty();
    assertThat(find("within # hours", "within hours")).isEmpty();
  }

  @Test
  void anEllipsisBridgesAFewWords() {
    assertThat(find("ログインし…情報を更新", "ログインして、お客様の情報を更新する")).isEqualTo("ログインして、お客様の情報を更新");
    assertThat(find("ログインし…情報を更新", "ログインし情報を更新")).isEqualTo("ログインし情報を更新");
  }

  @Test
  void anEllipsisEndsWithTheSentence() {
    assertThat(find("ログインし…情報を更新", "ログインします。情報を更新")).isEmpty();
    assertThat(find("ログインし…情報を更新", "ログインしますか？情報を更新")).isEmpty();
    assertThat(find("カード…番号を入力", "カード。あの番号を入力")).isEmpty();
  }

  @Test
  void anEllipsisIsShort() {
    assertThat(find("ログインし…情報を更新", "ログインし" + "あ".repeat(15) + "情報を更新")).isNotEmpty();
    assertThat(find("ログインし…情報を更新", "ログインし" + "あ".repeat(16) + "情報を更新")).isEmpty();
  }

  @Test
  void theLongestPieceIsLookedForFirst() {
    assertThat(LurePattern.of("24…アカウントを停止").anchor()).isEqualTo("アカウントを停止");
    assertThat(LurePattern.of("#時間以内に").anchor()).isEqualTo("時間以内に");
    assertThat(LurePattern.of("アカウント").anchor()).isEqualTo("アカウント");
  }

  @Test
  void severalBlanksMayStandInOne() {
    assertThat(find("#月#日までに…手続き", "3月15日までに必ず手続きを")).isEqualTo("3月15日までに必ず手続き");
    assertThat(find("#月#日までに…手続き", "3月日までに必ず手続きを")).isEmpty();
  }

  @Test
  void blanksAtTheEdgesOfTheTextAreNoTrouble() {
    assertThat(find("ログインし…情報を更新", "情報を更新")).isEmpty();
    assertThat(find("カード番号…入力", "カード番号")).isEmpty();
    assertThat(find("#時間以内に", "時間以内に")).isEmpty();
  }
}
