package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {
  private static String read(String text) {
    return WrittenDates.in(text).stream()
        .map(
            date ->
                (date.fullYear().isPresent() ? date.fullYear().getAsInt() + "-" : "")
                    + date.month()
                    + "-"
                    + date.day()
                    + date.weekday().map(day -> " " + day.name().substring(0, 3)).orElse(""))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026年11月24日(火) | 2026-11-24 TUE",
        "２０２６年１１月２４日（火曜日） | 2026-11-24 TUE",
        "2026 年 11 月 24 日 | 2026-11-24",
        "令和8年11月24日 | 2026-11-24",
        "2026年(令和8年)11月24日 | 2026-11-24",
        "令和8年(2026年)11月24日 | 2026-11-24",
        "R8年11月24日 | 2026-11-24",
        "11月24日火曜日 | 11-24 TUE",
        "11月24日 | 11-24",
        "2026/11/24 10:00 | 2026-11-24",
        "2026-11-24T10:00 | 2026-11-24",
        "2026.11.24 | 2026-11-24",
        "2026年11月23日(月・祝) | 2026-11-23 MON",
        "11/24(火) | 11-24 TUE",
        "Tuesday, November 24, 2026 | 2026-11-24 TUE",
        "Tue Nov 24 2026 | 2026-11-24 TUE",
        "24 Nov 2026 | 2026-11-24",
        "Wednesday 25th November 2026 | 2026-11-25 WED",
        "Dec. 1st | 12-1",
        "Tue Aug 28 20:46:25 JST 2018 | 2018-8-28 TUE",
        "2月30日 | 2-30"
      })
  void daysInAllTheirForms(String text, String expected) {
    assertThat(read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11/24",
        "11/10/2026",
        "31日間無料",
        "3月で終了",
        "0120-11-24",
        "2026-11-24-0012",
        "v2026.11.24.1",
        "https://shop.example/2026/11/24/x",
        "May I ask?",
        "may 5 people come",
        "March 2026",
        "令和",
        "2026年度"
      })
  void whatIsNoDay(String text) {
    assertThat(WrittenDates.in(text)).isEmpty();
  }

  @Test
  void severalInOneText() {
    assertThat(read("2025年9月1日（金）- 2025年10月31日（木）")).isEqualTo("2025-9-1 FRI, 2025-10-31 THU");
  }

  /** A hostile text is read in time linear in its length. */
  @Test
  void longRubbishIsReadToItsEnd() {
    for (String piece : List.of("9", "9年", "1月", "Nov ", "(((", "2026/", "\u3000", "Tue,")) {
      assertThat(WrittenDates.in(piece.repeat(200_000))).hasSizeLessThanOrEqualTo(200);
    }
  }
}
