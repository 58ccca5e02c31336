package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  private static List<String> wrap(String first, String text, String indent, int width) {
    var out = new StringBuilder();
    try {
      Columns.wrap(first, text, indent, width, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString().lines().toList();
  }

  @Test
  void kanjiTakeTwoColumnsAndHalfWidthKanaOne() {
    assertThat(Columns.of("abc")).isEqualTo(3);
    assertThat(Columns.of("件名")).isEqualTo(4);
    assertThat(Columns.of("ｶﾅ")).isEqualTo(2);
    assertThat(Columns.of("（ＡＢ）")).isEqualTo(8);
    assertThat(Columns.of("한글")).isEqualTo(4);
    assertThat(Columns.of("𠮷😀")).isEqualTo(4);
    assertThat(Columns.of("e\u0301か\u3099")).isEqualTo(3);
  }

  @Test
  void terminalColoursTakeNoRoom() {
    assertThat(Columns.of("\u001b[1m\u001b[31m赤\u001b[0m")).isEqualTo(2);
    assertThat(wrap("", "\u001b[1mone two\u001b[0m three", "", 13))
        .containsExactly("\u001b[1mone two\u001b[0m three");
  }

  @Test
  void breaksAtSpacesAndGoesOnIndented() {
    assertThat(wrap("- ", "one two three four", "  ", 11))
        .containsExactly("- one two", "  three", "  four");
  }

  @Test
  void breaksBetweenJapaneseCharacters() {
    assertThat(wrap("", "これは偽物です", "", 8)).containsExactly("これは偽", "物です");
  }

  /** JIS X 4051. */
  @Test
  void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
    assertThat(wrap("", "あいうえ。かき", "", 8)).containsExactly("あいう", "え。かき");
    assertThat(wrap("", "あいう「えお」か", "", 8)).containsExactly("あいう", "「えお」", "か");
  }

  @Test
  void noLineIsLongerThanAskedForEvenInOneWord() {
    String host = "a".repeat(300);
    assertThat(wrap("  ", "x " + host + " 件" + "名".repeat(100), "    ", 40))
        .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(40))
        .hasSizeGreaterThan(8);
    assertThat(String.join("", wrap("", host, "", 40))).isEqualTo(host);
  }

  @Test
  void nothingIsLostWhereThereIsHardlyRoom() {
    assertThat(String.join("", wrap("", "𠮷野家で食べる", "", 1)).replace(" ", "")).isEqualTo("𠮷野家で食べる");
  }

  @Test
  void aLongTextTakesLinearTime() {
    assertThat(wrap("", "。".repeat(100_000), "", 80)).isNotEmpty();
    assertThat(wrap("", "a".repeat(100_000), "", 80)).hasSize(1250);
  }
}
