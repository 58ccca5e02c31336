package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyWithoutThreadTest {
  @Test
  void aFirstMailThatCallsItselfAnAnswer() {
    assertThat(
            ContradictionMails.findings("Re: お見積りの件", "添付の書類をご確認ください。", new ReplyWithoutThread()))
        .containsExactly("reply-without-thread Re: お見積りの件");
  }

  @Test
  void anAnswerWithItsThread() {
    assertThat(
            ContradictionMails.findings(
                """
                From: a@shop.example
                To: hanako@example.jp
                Subject: Re: lunch
                In-Reply-To: <1@example.jp>

                Yes, at noon.
                """,
                new ReplyWithoutThread()))
        .isEmpty();
  }

  @Test
  void anAnswerThatQuotes() {
    assertThat(
            ContradictionMails.findings(
                "Re: lunch",
                "Yes, at noon.\n\nOn Mon, Hanako wrote:\n> Shall we meet?",
                new ReplyWithoutThread()))
        .isEmpty();
  }

  @Test
  void noAnswerAtAll() {
    assertThat(ContradictionMails.findings("Reservation", "See you.", new ReplyWithoutThread()))
        .isEmpty();
  }
}
