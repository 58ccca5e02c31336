package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OddPortLinkTest {
  @Test
  void port8443() {
    assertThat(LinkMails.inText("https://shop.example:8443/login", new OddPortLink()))
        .containsExactly("odd-port-link shop[.]example 8443");
  }

  @Test
  void staysQuietOnTheSchemesOwnPort() {
    assertThat(
            LinkMails.inText(
                "https://shop.example:443/ http://shop.example:80/", new OddPortLink()))
        .isEmpty();
  }
}
