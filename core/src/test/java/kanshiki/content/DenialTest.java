package kanshiki.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.text.Folding;
import org.junit.jupiter.api.Test;

class DenialTest {
  private static List<String> kinds(String language, String text) {
    return LureCatalogue.of(language).find(Folding.fold(text)).stream()
        .map(sighting -> sighting.lure().kind())
        .toList();
  }

  @Test
  void whoSaysThatHeNeverAsksDoesNotAsk() {
    assertThat(kinds("ja", "当社がメールでカード番号を入力していただくことはありません。")).doesNotContain("card-number");
    assertThat(kinds("en", "We will never ask you to enter your card number by mail."))
        .doesNotContain("card-number");
  }

  @Test
  void whoAsksInTheNextSentenceDoes() {
    assertThat(kinds("ja", "お電話でお聞きすることはありません。下記よりカード番号を入力してください。")).contains("card-number");
    assertThat(kinds("en", "We never ask by phone. Enter your card number below."))
        .contains("card-number");
  }
}
