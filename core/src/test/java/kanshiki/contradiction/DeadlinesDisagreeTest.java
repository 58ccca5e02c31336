package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesDisagreeTest {
  @Test
  void adayAndThreeWeeks() {
    assertThat(
            ContradictionMails.findings(
                "重要", "24時間以内にお手続きください。お手続きの期限: 2026年12月18日", new DeadlinesDisagree()))
        .containsExactly("deadlines-disagree 24時間以内 2026年12月18日");
  }

  @Test
  void inEnglish() {
    assertThat(
            ContradictionMails.findings(
                "Notice",
                "Verify within 48 hours. Your account closes by December 20, 2026.",
                new DeadlinesDisagree()))
        .containsExactly("deadlines-disagree 48 hours December 20, 2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "このリンクは24時間以内に限り有効です。お支払い期限: 2026年12月18日",
        "24時間以内に発送します。返品期限: 2026年12月18日",
        "24時間以内にお手続きください。期限: 2026年11月25日",
        "お支払い期限: 2026年12月18日"
      })
  void oneDeadlineAndSomethingElse(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new DeadlinesDisagree())).isEmpty();
  }
}
