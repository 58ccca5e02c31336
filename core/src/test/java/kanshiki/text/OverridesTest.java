package kanshiki.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverridesTest {
  @Test
  void turnsUpToThePopOrTheEndOfTheLine() {
    assertThat(Overrides.asShown("a\u202ecb\u202cd")).isEqualTo("abcd");
    assertThat(Overrides.asShown("\u202efdp.exe\nnext")).isEqualTo("exe.pdf\nnext");
    assertThat(Overrides.asShown("\u202e")).isEmpty();
  }

  @Test
  void pairsOfSurrogatesStayTogether() {
    assertThat(Overrides.asShown("\u202ea\ud83d\ude00b")).isEqualTo("b\ud83d\ude00a");
  }

  @Test
  void runsWithoutLettersAreNotTold() {
    assertThat(Overrides.runs("x\u202e . \u202cy")).isEmpty();
    assertThat(Overrides.runs("x\u202eyx\u202cz")).containsExactly(new Overrides.Run("yx", "xy"));
  }

  @Test
  void otherTextIsLeftAsItIs() {
    String text = "ふつうの文\u200f\u2068x\u2069";
    assertThat(Overrides.asShown(text)).isSameAs(text);
  }
}
