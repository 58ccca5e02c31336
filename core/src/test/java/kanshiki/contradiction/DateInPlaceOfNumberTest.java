package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInPlaceOfNumberTest {
  @Test
  void anInvoiceNumberThatIsADay() {
    assertThat(
            ContradictionMails.findings(
                "Invoice",
                "Invoice Id: Thursday, 08 January 2026\nMembership No: LJGT4119",
                new DateInPlaceOfNumber()))
        .containsExactly("date-in-place-of-number Thursday, 08 January 2026 invoice id:");
  }

  @Test
  void inJapanese() {
    assertThat(ContradictionMails.findings("ご注文", "ご注文番号：2026年11月24日", new DateInPlaceOfNumber()))
        .containsExactly("date-in-place-of-number 2026年11月24日 ご注文番号:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invoice date: Thursday, 08 January 2026",
        "Order number: 2026-11-24-0012",
        "注文番号：250-1234567",
        "注文日：2026年11月24日"
      })
  void daysAndNumbersInTheirPlaces(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new DateInPlaceOfNumber())).isEmpty();
  }
}
