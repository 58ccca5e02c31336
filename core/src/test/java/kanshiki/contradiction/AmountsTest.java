package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
  private static String read(String text) {
    return Amounts.in(text).stream()
        .map(amount -> amount.hundredths() + " " + amount.currency())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "¥1,234 | 123400 YEN",
        "￥ 24,220 | 2422000 YEN",
        "１，２３４円 | 123400 YEN",
        "12万円 | 12000000 YEN",
        "1,000万円 | 1000000000 YEN",
        "$12.34 | 1234 DOLLAR",
        "US$ 1,299.00 | 129900 DOLLAR",
        "USD 35 | 3500 DOLLAR",
        "35.00 USD | 3500 DOLLAR",
        "€12,50 | 1250 EURO",
        "15 072,96 € | 1507296 EURO",
        "£9 | 900 POUND",
        "2888元 | 288800 YUAN",
        "120ドル | 12000 DOLLAR",
        "JPY 6980 | 698000 YEN"
      })
  void sumsInAllTheirForms(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234",
        "ID83円",
        "10%",
        "3個",
        "元に戻す",
        "1元日",
        "$",
        "9999999999999円",
        "version 2.1.3"
      })
  void whatIsNoSum(String text) {
    assertThat(Amounts.in(text)).isEmpty();
  }

  /** A hostile text is read in time linear in its length. */
  @Test
  void longRubbishIsReadToItsEnd() {
    for (String piece : List.of("9", "9,", "9 ", "1円", "$", "1 000", "123 ")) {
      assertThat(Amounts.in(piece.repeat(200_000))).hasSizeLessThanOrEqualTo(200);
    }
  }
}
