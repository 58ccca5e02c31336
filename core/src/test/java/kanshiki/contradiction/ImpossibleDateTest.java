package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpossibleDateTest {
  @Test
  void aDayThatFebruaryDoesNotHave() {
    assertThat(ContradictionMails.findings("お知らせ", "2027年2月30日までにお手続きください。", new ImpossibleDate()))
        .containsExactly("impossible-date 2027年2月30日");
  }

  @Test
  void aLeapDayOfACommonYear() {
    assertThat(
            ContradictionMails.findings(
                "Notice", "Please act before February 29, 2027.", new ImpossibleDate()))
        .containsExactly("impossible-date February 29, 2027");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2028年2月29日までにお手続きください。",
        "2月29日生まれの方へ",
        "11月30日(月)まで",
        "31日間無料",
        "Offer ends 31 December 2026.",
        "2026/12/31"
      })
  void daysThatSomeCalendarHas(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new ImpossibleDate())).isEmpty();
  }
}
