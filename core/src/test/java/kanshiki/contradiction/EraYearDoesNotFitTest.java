package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EraYearDoesNotFitTest {
  @Test
  void aYearOfTheOldEmperorsCount() {
    assertThat(
            ContradictionMails.findings(
                "お知らせ", "2026年(令和7年)11月24日から新しい制度が始まります。", new EraYearDoesNotFit()))
        .containsExactly("era-year-does-not-fit 2026年(令和7年)11月24日");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026年(令和8年)11月24日", "令和8年(2026年)11月24日", "令和8年11月24日", "2026年11月24日"})
  void yearsThatFit(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new EraYearDoesNotFit())).isEmpty();
  }
}
