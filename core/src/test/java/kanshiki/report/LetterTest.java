package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Pattern;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {
  private static final Pattern LIVE =
      Pattern.compile("https?://[^ ]*evil|evil-[a-z]+\\.test|198\\.51\\.100\\.99/");

  @Test
  void beginsWithOnePlainSentenceAndWhatToDo() {
    Letter letter = Letter.about(Reports.on(Reports.FRAUD).inCase("k123"), Language.JA);

    assertThat(letter.text()).startsWith("偽物です。");
    assertThat(letter.text()).contains("\n■ どうすればよいか\n・メールの中のリンクや添付ファイルは開かないでください。");
    assertThat(letter.text()).contains("\n■ そう判断した理由\n1. ");
    assertThat(letter.text()).endsWith("この番号をお伝えください: k123\n");
    assertThat(letter.subject()).startsWith("調査結果「詐欺メール」: 【重要】アメリカン・エキスプレス");
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfTheFraudCanBeOpened(Language language) {
    Letter letter = Letter.about(Reports.on(Reports.FRAUD), language);

    assertThat(letter.text()).doesNotContainPattern(LIVE).contains("[.]test");
    assertThat(letter.subject()).doesNotContainPattern(LIVE);
    assertThat(letter.html())
        .doesNotContainPattern(LIVE)
        .doesNotContain("<a ", "href", "src=", "<img", "url(", "<script");
  }

  @ParameterizedTest
  @EnumSource
  void markupInASubjectStaysText(Language language) {
    Letter letter =
        Letter.about(
            Reports.on(Reports.FRAUD.replace("ご利用確認", "<img src=x onerror=y>\u202e")), language);

    assertThat(letter.html()).doesNotContain("<img", "\u202e");
    assertThat(letter.text()).doesNotContain("\u202e");
  }

  @ParameterizedTest
  @EnumSource
  void isShortEnoughForATelephone(Language language) {
    Letter letter = Letter.about(Reports.on(Reports.FRAUD), language);

    assertThat(letter.text().length()).isLessThan(language == Language.JA ? 2_500 : 5_000);
    assertThat(letter.html().length()).isLessThan(16_000);
  }

  @Test
  void aHarmlessMailSaysWhatStaysOpen() {
    Letter letter = Letter.about(Reports.on(Reports.HARMLESS), Language.EN);

    assertThat(letter.text())
        .startsWith("Nothing was found that points to a fraud.")
        .contains("What remains unknown");
  }

  @ParameterizedTest
  @EnumSource
  void whereNothingWasInsideItSaysHowToForward(Language language) {
    Letter letter = Letter.howToForward(language);

    assertThat(letter.text()).contains("Outlook", "Gmail", "Thunderbird");
    assertThat(letter.html()).doesNotContain("<a ", "href");
  }

  @Test
  void withoutACaseItNamesNone() {
    Report report = Reports.on(Reports.HARMLESS);

    assertThat(report.caseId()).isEqualTo(Optional.empty());
    assertThat(Letter.about(report, Language.EN).text()).doesNotContain("number:");
  }
}
