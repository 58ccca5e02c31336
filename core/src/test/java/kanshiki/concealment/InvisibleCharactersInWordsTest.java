package kanshiki.concealment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleCharactersInWordsTest {
  private static List<String> inBody(String text) {
    return ConcealmentMails.inText("お知らせ", text, new InvisibleCharactersInWords());
  }

  @Test
  void wordsBrokenForTheFilter() {
    assertThat(inBody("Your Coin\u200bba\u200bse account is limited."))
        .containsExactly("invisible-characters-in-words Coin[U+200B]ba[U+200B]se Coinbase 2");
  }

  /** Seen in 2024: function application, invisible plus and a variation selector nobody has. */
  @Test
  void japaneseWordsBrokenWithMathematicalOperators() {
    assertThat(inBody("お客様\u2061の口座の利用が制\ufe09限されています\u2064。メ\u2061ルカリ"))
        .singleElement()
        .asString()
        .startsWith("invisible-characters-in-words ")
        .contains("お客様[U+2061]の口座")
        .endsWith(" 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200c",
        "\u200d",
        "\u2060",
        "\u034f",
        "\u3164",
        "\u115f",
        "\ufe01",
        "\u200e",
        "\u2068",
        "\udb40\udd39"
      })
  void anyKindOfThem(String character) {
    assertThat(inBody("Ama" + character + "zon Pay" + character + "Pal")).hasSize(1);
  }

  @Test
  void oneIsEnoughInASubject() {
    assertThat(ConcealmentMails.inText("Pay\u200bPal", "Hello", new InvisibleCharactersInWords()))
        .containsExactly("invisible-characters-in-words Pay[U+200B]Pal PayPal 1");
  }

  @Test
  void softHyphensWhereNoWordCanBeParted() {
    assertThat(inBody("Y\u00adou ha\u00adv\u00ade be\u00ade\u00adn w\u00adar\u00adn\u00aded"))
        .hasSize(1);
    assertThat(inBody("Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschaft"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A word copied with one zero\u200bwidth space.",
        "می\u200cخواهم می\u200cروم نمی\u200cدانم", // Persian needs its non-joiners
        "क्\u200dष क्\u200dष क्\u200dष", // and Hindi its joiners
        "ภาษา\u200bไทย\u200bง่าย\u200bมาก", // Thai parts its words so
        "家族 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 と \u2764\ufe0f と 1\ufe0f\u20e3",
        "辻\udb40\udd00さん 葛\udb40\udd01飾区 葛\udb40\udd01城市", // forms of kanji
        "Preview \u200c \u200c \u200c \u200c padding",
        "https://www.example.org/\u200ba/\u200bb",
        "\ufeff先頭のBOM"
      })
  void staysQuietWhereTheyBelong(String text) {
    assertThat(inBody(text)).isEmpty();
  }
}
