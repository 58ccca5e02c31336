package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParticlesCollideTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new ParticlesCollide());
  }

  @Test
  void foreignWordWithTwoParticles() {
    assertThat(findingsIn("お知らせ", "お客様のアカウントのに登録された電話番号にご連絡しました。"))
        .containsExactly("particles-collide トのに登");
  }

  @Test
  void objectWithoutAVerb() {
    assertThat(findingsIn("お知らせ", "回復するには以下を操作は必要です。"))
        .containsExactly("particles-collide 下を操作は必要");
  }

  @Test
  void doubledParticle() {
    assertThat(findingsIn("お知らせ", "パスワードをを変更してください。お支払い方法がを確認してください。"))
        .containsExactly("particles-collide ドをを変\", \"法がを確");
  }

  @Test
  void grammaticalNeighbours() {
    assertThat(findingsIn("お知らせ", "変更するのに登録が必要です。母のに似た品、雨なのに開催、操作をご確認は不要。ここを確認するには必要事項を"))
        .isEmpty();
  }
}
