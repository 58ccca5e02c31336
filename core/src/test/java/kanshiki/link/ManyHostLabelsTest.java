package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManyHostLabelsTest {
  @Test
  void longName() {
    assertThat(LinkMails.inText("https://www.shop.co.jp.login.evil.example/", new ManyHostLabels()))
        .containsExactly("many-host-labels www[.]shop[.]co[.]jp[.]login[.]evil[.]example");
  }

  @Test
  void staysQuietOnOrdinaryNames() {
    assertThat(LinkMails.inText("https://www.mail.shop.co.jp/", new ManyHostLabels())).isEmpty();
  }
}
