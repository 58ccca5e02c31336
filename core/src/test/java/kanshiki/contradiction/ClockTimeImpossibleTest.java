package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTimeImpossibleTest {
  @Test
  void anHourThatDoesNotExist() {
    assertThat(
            ContradictionMails.findings(
                "ご注文", "[店舗受付日時] 2020/09/02 342:15", new ClockTimeImpossible()))
        .containsExactly("clock-time-impossible 342:15");
  }

  @Test
  void twentyFourHoursAndPm() {
    assertThat(
            ContradictionMails.findings(
                "ご利用", "ご利用日時：2024年05月10日  23:49 PM", new ClockTimeImpossible()))
        .containsExactly("clock-time-impossible 23:49 PM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026/11/24 23:59",
        "2026年11月24日 11:49 PM",
        "2026年11月24日 25:30まで",
        "November 24, 2026 5:41 AM",
        "2026年11月24日 10:12 pmg"
      })
  void timesThatClocksShow(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new ClockTimeImpossible())).isEmpty();
  }
}
