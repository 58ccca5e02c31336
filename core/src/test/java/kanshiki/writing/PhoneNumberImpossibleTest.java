package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneNumberImpossibleTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new PhoneNumberImpossible());
  }

  @Test
  void wrongNumberOfDigits() {
    assertThat(findingsIn("お知らせ", "覚えがない場合は、至急(03)-090-8848までお電話ください。"))
        .containsExactly(
            "phone-number-impossible (03)-090-8848 Numbers that begin like this have more or fewer digits in Japan, so it cannot be reached.");
  }

  @Test
  void exchangeThatDoesNotExist() {
    assertThat(findingsIn("お知らせ", "電話:03-0011-1000"))
        .containsExactly(
            "phone-number-impossible 03-0011-1000 In Japan no number goes on with 0 or 1 after the area code, so it does not exist.");
  }

  @Test
  void chineseNumber() {
    assertThat(findingsIn("お知らせ", "お問い合わせ電話:+86 138-1234-5678"))
        .containsExactly(
            "phone-number-impossible +86 138-1234-5678 It is a number in China, Hong Kong or Taiwan, not in Japan.");
  }

  @Test
  void chineseHotline() {
    assertThat(findingsIn("お知らせ", "お問い合わせ電話 400-810-8888"))
        .containsExactly(
            "phone-number-impossible 400-810-8888 It is a number in China, Hong Kong or Taiwan, not in Japan.");
  }

  @Test
  void japaneseNumbers() {
    assertThat(
            findingsIn(
                "お知らせ",
                """
                TEL 03-6387-3666 / 0120-953-006 / 0570-00-8999 / 050-2016-5000
                電話 0800-123-4567、011-231-4111、01267-2-1234、（06）6345-1234、+81-3-6387-3666
                携帯 090-1234-5678 FAX:0587-30-5100

                """))
        .isEmpty();
  }

  @Test
  void hoursBehindANumber() {
    assertThat(findingsIn("お知らせ", "受付電話：0120-953-006 (24時間)、TEL 03-6387-3666（9時から）")).isEmpty();
  }

  @Test
  void numbersOfOtherThings() {
    assertThat(
            findingsIn(
                "ご注文",
                """
                注文番号 249-0461725-436494 電話でのご注文分
                2024-01-09 01:00 発送、追跡番号 0123-4567-8901
                https://shop.example/012-345-6789 0312345678円

                """))
        .isEmpty();
  }
}
