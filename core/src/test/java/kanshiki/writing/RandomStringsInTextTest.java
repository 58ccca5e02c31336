package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RandomStringsInTextTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new RandomStringsInText());
  }

  @Test
  void stringsBetweenTheSentences() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                お客様のアカウントについて
                rnf0ab
                ご確認ください。
                ptiun4s8t
                パスワードを変更してください。
                bhu1qdayb mf y6qebijlx yx

                """))
        .containsExactly(
            "random-strings-in-text rnf0ab\", \"ptiun4s8t\", \"bhu1qdayb mf y6qebijlx yx");
  }

  @Test
  void oneCodeToTypeIn() {
    assertThat(
            findingsIn(
                "確認コード",
                """
                確認コードは次のとおりです。

                569ksyax8g

                画面に入力してください。

                """))
        .isEmpty();
  }

  @Test
  void serialNumbersAndWords() {
    assertThat(
            findingsIn(
                "ご購入の品",
                """
                ライセンスキーをお送りします。
                A1B2-C3D4
                ZX81QW
                hello world
                https://shop.example/a1b2c3
                12345

                """))
        .isEmpty();
  }
}
