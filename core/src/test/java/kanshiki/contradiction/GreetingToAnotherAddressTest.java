package kanshiki.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingToAnotherAddressTest {
  @Test
  void aStrangersAddress() {
    assertThat(
            ContradictionMails.findings(
                "重要", "taro@other.example 様\n\nお支払い方法を更新してください。", new GreetingToAnotherAddress()))
        .containsExactly("greeting-to-another-address taro@other.example hanako@example.jp");
  }

  @Test
  void inEnglish() {
    assertThat(
            ContradictionMails.findings(
                "Notice",
                "Dear taro@other.example,\n\nYour account is limited.",
                new GreetingToAnotherAddress()))
        .containsExactly("greeting-to-another-address taro@other.example hanako@example.jp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hanako@example.jp 様\n\nお知らせです。",
        "HANAKO@example.jp様",
        "お問い合わせは help@shop.example まで。",
        "花子様",
        "Dear @hanako,"
      })
  void theRecipientsAddressAndOthersThatAreNotGreeted(String text) {
    assertThat(ContradictionMails.findings("お知らせ", text, new GreetingToAnotherAddress())).isEmpty();
  }
}
