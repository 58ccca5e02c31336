package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SerialNumberInNameTest {
  @Test
  void aCasinoWithANumber() {
    assertThat(
            ContradictionMails.findings(
                """
                From: Verde-CASINO50585 <info@shop.example>
                To: hanako@example.jp
                Subject: x

                y
                """,
                new SerialNumberInName()))
        .containsExactly("serial-number-in-name Verde-CASINO50585 50585");
  }

  @Test
  void fullWidthDigitsInBrackets() {
    assertThat(
            ContradictionMails.findings(
                """
                From: カード会社【８３７４９】 <info@shop.example>
                Subject: x

                y
                """,
                new SerialNumberInName()))
        .containsExactly("serial-number-in-name カード会社【８３７４９】 83749");
  }

  @Test
  void aYearAndAnAddress() {
    assertThat(
            ContradictionMails.findings(
                """
                From: Conference 2026 <info@shop.example>
                Subject: x

                y
                """,
                new SerialNumberInName()))
        .isEmpty();
  }

  @Test
  void anAddressForAName() {
    assertThat(
            ContradictionMails.findings(
                """
                From: "user12345@example" <user12345@shop.example>
                Subject: x

                y
                """,
                new SerialNumberInName()))
        .isEmpty();
  }
}
