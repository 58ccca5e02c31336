package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineBeforeMailTest {
  @Test
  void aDeadlineThatIsOver() {
    assertThat(
            ContradictionMails.findings(
                "お知らせ", "2026年11月12日(木)よりも前に、一度ログインしてください。", new DeadlineBeforeMail()))
        .containsExactly("deadline-before-mail 2026年11月12日(木) 2026-11-24");
  }

  @Test
  void aLabelledDeadline() {
    assertThat(
            ContradictionMails.findings(
                "Notice", "Deadline: October 3, 2026", new DeadlineBeforeMail()))
        .containsExactly("deadline-before-mail October 3, 2026 2026-11-24");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年11月30日までにお支払いください。",
        "お支払い期限: 2026/11/24",
        "お支払い期限の2026年10月31日を過ぎております。",
        "前回は2026年10月1日にご利用いただきました。",
        "受付は2026年10月31日をもって終了しました。期限 2026年10月31日は過ぎました。",
        "Your invoice due October 31, 2026 is overdue.",
        "お誕生日 1990年1月1日"
      })
  void deadlinesAheadAndThingsThatAreOver(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new DeadlineBeforeMail())).isEmpty();
  }
}
