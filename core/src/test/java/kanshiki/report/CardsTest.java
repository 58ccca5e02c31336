package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardsTest {
  private static final Rendering JA = new Rendering(Language.JA, Voice.LAY, 80, false);

  private static List<Story.Card> cards(String mail) {
    return new Narrator(Reports.on(mail), JA).tell().cards();
  }

  private static Story.Card card(String mail, String title) {
    return cards(mail).stream()
        .filter(card -> card.title().startsWith(title))
        .findFirst()
        .orElseThrow();
  }

  private static Story.Line line(Story.Card card, String label) {
    return card.lines().stream().filter(l -> l.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void theClaimedNameStandsBesideTheRealDomain() {
    Story.Card author = card(Reports.FRAUD, "差出人");
    assertThat(line(author, "名乗っている名前").value()).startsWith("アメリカン・エキスプレス");
    assertThat(line(author, "実際のドメイン").value()).isEqualTo("evil-sender[.]test");
    assertThat(line(author, "実際のドメイン").mark()).isEqualTo(Story.Mark.DIFFERS);
    assertThat(line(author, "正規のドメイン").value()).contains("americanexpress.com");
    assertThat(author.trust()).contains("誰でも書けます");
  }

  @Test
  void whatCanBeForgedSaysSo() {
    assertThat(card(Reports.FRAUD, "Return-Path").trust()).contains("誰でも書けます");
    assertThat(card(Reports.FRAUD, "Message-ID").trust()).contains("偽装");
  }

  @Test
  void theSendingServerIsTheOneTheReceiverSaw() {
    Story.Card origin = card(Reports.FRAUD, "送ってきたサーバー");
    assertThat(line(origin, "IPアドレス").value()).isEqualTo("198.51.100.7");
    assertThat(line(origin, "逆引きの名前").value()).isEqualTo("(なし)");
    assertThat(line(origin, "名乗った名前").value()).isEqualTo("evil-helo[.]test");
  }

  @Test
  void aLinkStandsBesideTheGenuineEntrance() {
    Story.Card link = card(Reports.FRAUD, "リンク");
    assertThat(line(link, "見せている文字").value()).isEqualTo("hxxps://www[.]americanexpress[.]com/");
    assertThat(line(link, "行き先のドメイン").value()).isEqualTo("evil-link[.]test");
    assertThat(line(link, "行き先のドメイン").mark()).isEqualTo(Story.Mark.DIFFERS);
    assertThat(line(link, "正規の入口").value()).startsWith("https://www.americanexpress.com");
  }

  @Test
  void manyLinksAreCounted() {
    var mail = new StringBuilder(Reports.FRAUD);
    for (int i = 0; i < 10; i++) {
      mail.append("<a href='https://h").append(i).append(".test/'>x</a>\n");
    }
    List<Story.Card> links =
        cards(mail.toString()).stream().filter(c -> c.title().equals("リンク")).toList();
    assertThat(links).hasSize(3);
    assertThat(line(links.getLast(), "ほかのリンク").value()).endsWith("件");
  }

  /** Wherever the mail names a host, no program that shows the report may make a link of it. */
  @ParameterizedTest
  @EnumSource(names = {"TEXT", "HTML", "MARKDOWN"})
  void noHostOfTheMailIsAlive(Format format) {
    for (Language language : Language.values()) {
      for (Voice voice : Voice.values()) {
        String report = Reports.write(Reports.FRAUD, format, language, voice);
        assertThat(report.replace("\\", "").replaceAll("\\s", ""))
            .contains("evil-link[.]test")
            .contains("evil-subject[.]test")
            .contains("evil-name[.]test")
            .doesNotContain("evil.test")
            .doesNotContainPattern("evil-[a-z]+\\.test")
            .doesNotContain("http://")
            .doesNotContain("https://198");
      }
    }
  }

  @Test
  void theGenuineEntranceStaysUsable() {
    for (Format format : List.of(Format.TEXT, Format.HTML)) {
      assertThat(
              Reports.write(Reports.FRAUD, format, Language.JA, Voice.LAY).replaceAll("\n *", ""))
          .contains("https://www.americanexpress.com");
    }
  }
}
