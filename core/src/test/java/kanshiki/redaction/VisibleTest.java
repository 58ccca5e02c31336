package kanshiki.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void controlsBecomeBlanks() {
    assertThat(Visible.of("a\u001b[31mb\u0007c\u009bd\u007fe\r\nf\tg\u0000h"))
        .isEqualTo("a [31mb c d e  f g h");
    assertThat(Visible.of("a\u2028b\u2029c")).isEqualTo("a b c");
  }

  @Test
  void marksThatTurnTheDirectionAreShown() {
    for (char turn :
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c".toCharArray()) {
      assertThat(Visible.of("a" + turn + "b")).isEqualTo("a\ufffdb");
    }
  }

  @Test
  void allOtherTextStays() {
    String text = "日本語 é 한글 العربية 👩\u200d👧 ÿ";
    assertThat(Visible.of(text)).isEqualTo(text);
  }
}
