package kanshiki.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookAlikeLettersInWordTest {
  private static List<String> findingsIn(String subject, String body) {
    return WritingMails.inText(subject, body, new LookAlikeLettersInWord());
  }

  @Test
  void cyrillicInALatinWord() {
    assertThat(findingsIn("お知らせ", "Аmazonのご利用ありがとうございます。"))
        .containsExactly("look-alike-letters-in-word Аmazon");
  }

  @Test
  void greekAndCyrillicInEnglish() {
    assertThat(findingsIn("Your account", "Please verify your accоunt pαssword today."))
        .containsExactly("look-alike-letters-in-word accоunt\", \"pαssword");
  }

  @Test
  void capitalIForASmallL() {
    assertThat(findingsIn("Wallet", "Read the detaiIs of your walIet and folIow the link."))
        .containsExactly("look-alike-letters-in-word detaiIs\", \"walIet\", \"folIow");
  }

  @Test
  void digitForALetter() {
    assertThat(findingsIn("Reset", "Reset your passw0rd now."))
        .containsExactly("look-alike-letters-in-word passw0rd");
  }

  @Test
  void kanjiForKatakana() {
    assertThat(findingsIn("お知らせ", "クレジット力ードの口グイン情報を更新してください。"))
        .containsExactly("look-alike-letters-in-word クレジット力ード\", \"口グイン");
  }

  @Test
  void honestSpellings() {
    assertThat(
            findingsIn(
                "Invoice",
                """
                Details: Invoice INV-2025-11, code b1ll0k, 3'b111, the LinkedIn account.
                DELTA Δt and 5 µm, βeta tests.
                """))
        .isEmpty();
  }

  @Test
  void kanjiAndKatakanaInTheirPlaces() {
    assertThat(findingsIn("お知らせ", "入力したカードの口座、ログイン、発行元、協力一同。")).isEmpty();
  }

  @Test
  void russianMail() {
    assertThat(findingsIn("Привет", "Привет, Анна! Встреча в офисе Google завтра.")).isEmpty();
  }
}
