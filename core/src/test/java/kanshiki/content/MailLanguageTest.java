package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailLanguageTest {
  @ParameterizedTest
  @CsvSource({
    "ja, ご利用ありがとうございます",
    "ja, 重要なお知らせ https://www.example.com/a/b/c",
    "zh, 尊敬的客户您的账户已被暂停请立即登录",
    "ko, 고객님의 계정이 정지되었습니다",
    "ru, Ваш аккаунт заблокирован",
    "en, Your account has been suspended",
    "de, Ihr Konto wurde gesperrt für immer",
    "und, 12345 !? 67"
  })
  void isToldByTheLetters(String language, String text) {
    assertThat(MailLanguage.of(text)).isEqualTo(language);
  }

  @Test
  void nothingHasNoLanguage() {
    assertThat(MailLanguage.of("")).isEqualTo("und");
  }

  @Test
  void aFewForeignLettersDoNotCount() {
    assertThat(MailLanguage.of("Please meet Ms. 田中 at the station on Friday morning"))
        .isEqualTo("en");
    assertThat(MailLanguage.of("Amazonプライムの会員資格を更新しました")).isEqualTo("ja");
  }

  @org.junit.jupiter.params.ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "en, Please confirm that you are the owner of this account",
    "de, Bitte bestätigen Sie die Daten und die Adresse für Ihr Konto",
    "fr, Veuillez confirmer les informations de votre compte pour continuer",
    "pt, Confirme os dados da sua conta ou não receberá o pedido",
    "en, xyzzy",
  })
  void tellsLatinLanguagesByTheirCommonestWords(String language, String text) {
    assertThat(MailLanguage.of(text)).isEqualTo(language);
  }
}
