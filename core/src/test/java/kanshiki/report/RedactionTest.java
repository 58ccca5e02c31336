package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import kanshiki.language.Language;
import kanshiki.redaction.Redaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static String blog(String mail) {
    return Reports.write(mail, Format.TEXT, Language.JA, Voice.BLOG).replaceAll("\n *", "");
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "HTML", "MARKDOWN"})
  void nothingInAPublishedReportNamesTheRecipient(Format format) {
    for (Language language : Language.values()) {
      String report =
          Reports.write(Reports.FRAUD, format, language, Voice.BLOG)
              .replaceAll("\\s+", "")
              .replace("\\", "");
      assertThat(report.toLowerCase(Locale.ROOT))
          .contains("evil-link[.]test")
          .doesNotContain("hanako")
          .doesNotContain("suzuki")
          .doesNotContain("鈴木")
          .doesNotContain("花子")
          .doesNotContain("example.jp")
          .doesNotContain("example[.]jp")
          .doesNotContain("agfuywtv")
          .doesNotContain("mail.eml");
    }
  }

  @Test
  void otherReadersSeeWhoReceivedIt() {
    assertThat(Reports.write(Reports.FRAUD, Format.TEXT, Language.JA, Voice.LAY))
        .contains("mail.eml")
        .contains("hanako");
  }

  /** A blind copy names its recipient only in the trace field. */
  @Test
  void theAddressInATraceFieldIsEnough() {
    String mail =
        """
        Received: from evil.test (unknown [198.51.100.7]) by mx.example.jp with ESMTP id 1
        \tfor <blind.copy@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900
        From: 楽天 <x@evil.test>
        To: undisclosed-recipients:;
        Subject: 【楽天】blind.copy@example.jp 様
        Date: Sun, 27 Feb 2022 06:12:30 +0900

        楽天カード 24時間以内に確認してください https://evil.test/?u=blind.copy@example.jp
        """;
    assertThat(blog(mail)).contains("evil[.]test").doesNotContain("blind").doesNotContain("mx.exa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hanako.suzuki@example.jp",
        "HANAKO.SUZUKI@EXAMPLE.JP",
        "hanako.suzuki%40example.jp",
        "hanako.suzuki%2540example.jp",
        "68616e616b6f2e73757a756b69406578616d706c652e6a70",
        "%68%61%6e%61%6b%6f%2e%73%75%7a%75%6b%69%40%65%78%61%6d%70%6c%65%2e%6a%70",
        "hanako.suzuki=example.jp"
      })
  void everySpellingOfTheAddressIsHidden(String spelling) {
    Redaction redaction = Reports.on(Reports.FRAUD).redaction();
    for (String before : new String[] {"", "x evil.test/?e=", "https://evil.test/?e="}) {
      String veiled = redaction.text(before + spelling + "&z");
      assertThat(veiled)
          .contains(Redaction.HIDDEN)
          .doesNotContain(spelling)
          .doesNotContain("suzuki");
    }
  }

  @Test
  void base64OfTheAddressIsHiddenWhereverItBegins() {
    Redaction redaction = Reports.on(Reports.FRAUD).redaction();
    for (String before : new String[] {"", "a", "ab", "abc"}) {
      for (String after : new String[] {"", "|", "||"}) {
        String encoded =
            Base64.getUrlEncoder()
                .encodeToString(
                    (before + "hanako.suzuki@example.jp" + after).getBytes(StandardCharsets.UTF_8));
        assertThat(redaction.text("evil.test/" + encoded)).contains(Redaction.HIDDEN);
      }
    }
  }

  @Test
  void marksThatTellWhoClickedAreCutFromLinks() {
    Redaction redaction = Reports.on(Reports.HARMLESS).redaction();
    assertThat(
            redaction.text("「https://evil.test/login/x9Kd81/index.php?id=77#k」です https://b.test/"))
        .isEqualTo("「https://evil.test/login/●●●●/index.php?●●●●」です https://b.test/");
    assertThat(redaction.text("hxxps://evil.test#abc a // b"))
        .isEqualTo("hxxps://evil.test#●●●● a // b");
  }

  @Test
  void aShortNameDoesNotHideOtherWords() {
    String mail = Reports.HARMLESS.replace("hanako@example.jp", "info@example.jp");
    Redaction redaction = Reports.on(mail).redaction();
    assertThat(redaction.text("information for info, INFO and info2"))
        .isEqualTo("information for ●●●●, ●●●● and info2");
  }

  /** Gmail is where a third of all people have their mail. */
  @Test
  void theNameOfAMailServiceIsNotHidden() {
    String mail = Reports.HARMLESS.replace("hanako@example.jp", "hanako@gmail.com");
    assertThat(Reports.on(mail).redaction().text("hanako@gmail.com gmail.com"))
        .isEqualTo("●●●● gmail.com");
  }

  @Test
  void lettersThatGrowInLowerCaseHideNothing() {
    Redaction redaction = Reports.on(Reports.FRAUD).redaction();
    assertThat(redaction.text("İ hanako.suzuki@example.jp İ")).isEqualTo("İ ●●●● İ");
  }
}
