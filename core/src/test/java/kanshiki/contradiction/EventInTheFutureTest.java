package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventInTheFutureTest {
  @Test
  void aSignInThatHasNotHappenedYet() {
    assertThat(ContradictionMails.findings("重要", "ログイン日時：2026年12月3日 10:12", new EventInTheFuture()))
        .containsExactly("event-in-the-future 2026年12月3日 2026-11-24");
  }

  @Test
  void labelOfSpacedLetters() {
    assertThat(
            ContradictionMails.findings(
                "重要", "ご 利 用 日 時 ：2026年12月3日 10:12", new EventInTheFuture()))
        .containsExactly("event-in-the-future 2026年12月3日 2026-11-24");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ログイン日時：2026年11月24日 09:10",
        "注文日: 2026/11/23",
        "お届け予定日: 2026年11月26日",
        "ご宿泊のご利用日予定: 2026年12月3日",
        "次回お引き落とし日: 2026年12月27日",
        "Order date: November 25, 2026"
      })
  void eventsPastAndThingsToCome(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new EventInTheFuture())).isEmpty();
  }
}
