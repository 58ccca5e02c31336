package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.TestMails;
import kanshiki.examination.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialNumberInSubjectTest {
  @Test
  void paddingAtTheEndIsSeen() {
    String mail =
        """
        From: さくらインターネット <info@evil.test>
        Subject: 【重要】ご利用の会員IDとサービスについて(66889088)

        ご確認ください。
        """;
    assertThat(TestMails.findings(mail, Own.UNKNOWN, List.of(), new SerialNumberInSubject()))
        .containsExactly("serial-number-in-subject 66889088");
  }

  @ParameterizedTest
  @CsvSource({
    "カードご利用のお知らせNo.25797, 25797",
    "お支払い方法の更新 8842617, 8842617",
    "【重要】ご確認ください［１２３４５６］, １２３４５６",
    "Your account has been limited 93820174, 93820174",
    "お知らせ(66889088) 】, 66889088"
  })
  void inAllItsForms(String subject, String number) {
    assertThat(SerialNumberInSubject.number(subject)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ご注文番号: 25038812",
        "【お問い合わせ】受付番号(20938471)",
        "Re: ticket #483920",
        "Your order 1938472",
        "Invoice 7729103",
        "認証コード 482910",
        "請求書 2024/01/15",
        "ご請求額 ¥12800",
        "Team meeting 10:30",
        "Windows2000",
        "お知らせ 1234",
        "1234567890",
        "",
        "会議のお知らせ 20240115",
        "週報(20231231)",
        "Report 01152024"
      })
  void aNumberThatStandsForSomethingIsPassedOver(String subject) {
    assertThat(SerialNumberInSubject.number(subject)).isEmpty();
  }

  /** A number of eight digits that is no date. */
  @Test
  void anImpossibleDateIsNoExcuse() {
    assertThat(SerialNumberInSubject.number("お知らせ 20241399")).contains("20241399");
  }
}
