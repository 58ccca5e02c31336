package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WidthsMixedInWordTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new WidthsMixedInWord());
  }

  @Test
  void fullWidthCapitalBeforeHalfWidthLetters() {
    assertThat(findingsIn("お知らせ", "Ａmazonをご利用いただきありがとうございます。"))
        .containsExactly("widths-mixed-in-word Ａmazon");
  }

  @Test
  void halfWidthKatakanaInAFullWidthWord() {
    assertThat(findingsIn("お知らせ", "ｱカウントを確認してください。")).containsExactly("widths-mixed-in-word ｱカウント");
  }

  @Test
  void eachWordInOneWidth() {
    assertThat(findingsIn("お知らせ", "ＰａｙＰａｙ銀行とAmazonをご利用の方へ。ﾒｯｾｰｼﾞが届きました。ＡＴＭはATMと同じです。ＪＲE-MAIL"))
        .isEmpty();
  }
}
