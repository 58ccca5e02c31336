package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LettersMaskedTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new LettersMasked());
  }

  @Test
  void circleForALetter() {
    assertThat(findingsIn("お知らせ", "今すぐロ◯インして、パス〇ードを変更してください。"))
        .containsExactly("letters-masked ロ◯イン\", \"パス〇ード");
  }

  @Test
  void signsAtTheirPlaces() {
    assertThat(findingsIn("お知らせ", "●ログイン●パスワード ○×クイズ ログイン◯カード A×B 部署□ＳＷＣ◯ＡＣＴ")).isEmpty();
  }
}
