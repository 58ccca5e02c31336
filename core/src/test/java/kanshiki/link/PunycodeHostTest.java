package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PunycodeHostTest {
  @Test
  void japaneseName() {
    assertThat(LinkMails.inText("https://xn--r8jz45g.example/", new PunycodeHost()))
        .containsExactly("punycode-host xn--r8jz45g[.]example 例え[.]example");
  }

  @Test
  void staysQuietOnPlainNames() {
    assertThat(LinkMails.inText("https://shop.example/", new PunycodeHost())).isEmpty();
  }
}
