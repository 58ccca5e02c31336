package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #fff                  | ffffff | 1
          #0f8c                 | 00ff88 | 0.8
          #00000000             | 000000 | 0
          white                 | ffffff | 1
          rgb(255, 0, 16)       | ff0010 | 1
          rgb(255 0 16 / 50%)   | ff0010 | 0.5
          rgba(100%,0%,0%,.25)  | ff0000 | 0.25
          transparent           | 000000 | 0
          """)
  void formsOfColours(String written, String rgb, double alpha) {
    Colour colour = Colour.parse(written);
    assertThat(colour.rgb()).isEqualTo(Integer.parseInt(rgb, 16));
    assertThat(colour.alpha()).isEqualTo(alpha, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#12", "#fffffff", "#ggg", "rgb(1,2)", "rgb(", "", "12px"})
  void whatIsNoColour(String written) {
    assertThat(Colour.parse(written).isInvalid()).isTrue();
  }

  @Test
  void whatCannotBeToldIsUnknown() {
    assertThat(Colour.parse("var(--x)").isKnown()).isFalse();
    assertThat(Colour.parse("rebeccapurple").isKnown()).isFalse();
    assertThat(Colour.parse("rgb(var(--x))").isKnown()).isFalse();
  }

  @Test
  void anAttributeMayLackItsHashSign() {
    assertThat(Colour.ofAttribute("FFFFFF")).isEqualTo(Colour.WHITE);
    assertThat(Colour.ofAttribute("")).isEqualTo(Colour.INVALID);
  }

  @Test
  void contrastIsThatOfWcag() {
    assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21, within(0.01));
    assertThat(Colour.parse("#777").contrast(Colour.WHITE)).isEqualTo(4.48, within(0.01));
    assertThat(new Colour(0, 0.5).over(Colour.WHITE, 0.5).rgb()).isEqualTo(0xbfbfbf);
  }
}
