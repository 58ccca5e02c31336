package kanshiki.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;

class PublicationTest {
  @Test
  void readsBackWhatItWrote() {
    for (String mail : new String[] {Reports.FRAUD, Reports.HARMLESS}) {
      Publication publication = Publication.of(Reports.on(mail));
      assertThat(Publication.fromJson(publication.toJson())).isEqualTo(publication);
    }
  }

  @Test
  void holdsTheFactsAndNobodysName() {
    Publication publication = Publication.of(Reports.on(Reports.FRAUD));
    assertThat(publication.subject()).startsWith("【重要】アメリカン・エキスプレス hxxp://evil-subject[.]test/");
    assertThat(publication.brand().orElseThrow().id()).isEqualTo("american-express");
    assertThat(publication.text()).contains("24時間以内にカード番号を入力してください。").contains("\n");
    assertThat(publication.sender().address()).isEqualTo("info@evil-sender[.]test");
    assertThat(publication.told(Language.JA).advice()).isNotEmpty();
    assertThat(publication.told(Language.EN).cards()).isNotEmpty();
    assertThat(publication.toJson().toLowerCase(Locale.ROOT))
        .doesNotContain("hanako")
        .doesNotContain("suzuki")
        .doesNotContain("鈴木")
        .doesNotContain("mx.example")
        .doesNotContain("agfuywtv");
  }

  @Test
  void nothingElseIsTakenForOne() {
    for (String text :
        new String[] {"", "{", "[]", "{\"schema\":\"x\"}", "[".repeat(5000), "null"}) {
      assertThatThrownBy(() -> Publication.fromJson(text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
