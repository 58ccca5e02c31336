package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterFormulaMisusedTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new LetterFormulaMisused());
  }

  @Test
  void openingAndClosingWithACommaLikeDearAndSincerely() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                拝啓、
                JCBカードをご利用いただきありがとうございます。

                敬具、

                """))
        .containsExactly("letter-formula-misused 拝啓、\", \"敬具、");
  }

  @Test
  void closingWithoutAnOpening() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                カードのご利用を制限しました。
                ご確認ください。

                敬具

                """))
        .containsExactly("letter-formula-misused 敬具");
  }

  @Test
  void properLetter() {
    assertThat(
            findingsIn(
                "ご挨拶",
                """
                拝啓　晩秋の候、ますますご清栄のこととお慶び申し上げます。
                さて、このたび移転いたしました。

                敬具

                """))
        .isEmpty();
  }
}
