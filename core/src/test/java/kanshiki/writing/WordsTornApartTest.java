package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTornApartTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new WordsTornApart());
  }

  @Test
  void blanksInsideWords() {
    assertThat(findingsIn("お知らせ", "ご利 用いただきありがとうございます。ア カ ウ ン トの状態をご確 認ください。"))
        .containsExactly("words-torn-apart 利 用\", \"ア カ ウ ン ト\", \"確 認");
  }

  @Test
  void ideographicBlanks() {
    assertThat(findingsIn("お知らせ", "情　報を更新してください。")).containsExactly("words-torn-apart 情　報");
  }

  @Test
  void namesAndLabelsWithBlanks() {
    assertThat(
            findingsIn(
                "ご注文",
                """
                小林 恵子 様
                小 計 1,000円
                合 計 1,200円
                ご注文 商品 番号
                スズキ ナオキ様の情報 確認
                """))
        .isEmpty();
  }

  @Test
  void lineThatWasWrappedAndJoined() {
    assertThat(findingsIn("ご案内", "新たにアカウント登録（無料登録）していただくことで、すぐにご利用いた だけますので、今後もよろしくお願いいたします。"))
        .isEmpty();
  }

  @Test
  void wordAcrossTheEndOfALine() {
    assertThat(
            findingsIn(
                "ご案内",
                """
                いつもご利
                用いただきありがとうございます。

                """))
        .isEmpty();
  }
}
