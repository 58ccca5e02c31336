package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdayDoesNotFitTest {
  @Test
  void aTuesdayThatIsCalledAWednesday() {
    assertThat(
            ContradictionMails.findings(
                "お知らせ", "2026年11月24日(水)にサービスを更新します。", new WeekdayDoesNotFit()))
        .containsExactly("weekday-does-not-fit 2026年11月24日(水) Tuesday");
  }

  @Test
  void fullWidthAndSpaces() {
    assertThat(
            ContradictionMails.findings(
                "お知らせ", "２０２２ 年 ２ 月 ２０ 日（月）より順次、実施させていただきます。", new WeekdayDoesNotFit()))
        .containsExactly("weekday-does-not-fit ２０２２ 年 ２ 月 ２０ 日（月） Sunday");
  }

  @Test
  void anEnglishDate() {
    assertThat(
            ContradictionMails.findings(
                "Notice", "Last login: Tue Dec 23, 2023 8:29 PM", new WeekdayDoesNotFit()))
        .containsExactly("weekday-does-not-fit Tue Dec 23, 2023 Saturday");
  }

  @Test
  void aDayWithoutAYearNearTheMailsOwn() {
    assertThat(
            ContradictionMails.findings("お知らせ", "11月30日(火)までにお支払いください。", new WeekdayDoesNotFit()))
        .containsExactly("weekday-does-not-fit 11月30日(火) Monday");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年11月24日(火)",
        "11月30日(月)まで",
        "11/27(金)",
        "Tuesday, November 24, 2026",
        "Wed, 25 Nov 2026 10:00",
        "令和8年11月24日(火曜日)",
        "Date: Tue Aug 28 20:46:25 2018 +0000",
        "> 2026年11月24日(水)",
        "6月1日(水)",
        "2026年11月23日(月・祝)"
      })
  void daysThatFit(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new WeekdayDoesNotFit())).isEmpty();
  }
}
