package kanshiki.concealment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordSplitByHiddenTextTest {
  private static List<String> in(String html) {
    return ConcealmentMails.inHtml(html, new WordSplitByHiddenText());
  }

  @Test
  void aNameWithANovelInside() {
    assertThat(
            in(
                """
                <p>Co<span style="display:none">olhou o vestido vermelho</span>rreios</p>
                """))
        .containsExactly("word-split-by-hidden-text Correios olhou o vestido vermelho 1");
  }

  @Test
  void japaneseWithTinyLetters() {
    assertThat(in("<p>三井<font style='font-size:0'>猫</font>住友カ<i style='font-size:1px'>犬</i>ード</p>"))
        .containsExactly("word-split-by-hidden-text 三井住友カード 猫 2");
  }

  @Test
  void hiddenByAClass() {
    assertThat(in("<style>.k{font-size:0;color:transparent}</style><p>Pay<b class=k>zq</b>Pal</p>"))
        .containsExactly("word-split-by-hidden-text PayPal zq 1");
  }

  @Test
  void staysQuietBetweenWordsAndInMailAddresses() {
    assertThat(in("<p>Hello <span style='display:none'>preview</span> world</p>")).isEmpty();
    assertThat(in("<p>taro<span hidden>x</span>.yamada@example.org</p>")).isEmpty();
    assertThat(in("<p>ab<span hidden>\u200b</span>cd</p>")).isEmpty();
  }
}
