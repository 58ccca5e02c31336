package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedLinkTest {
  @Test
  void mailGateway() {
    assertThat(
            LinkMails.inText(
                "https://urldefense.com/v3/__https://shop.example/a__;!!x", new WrappedLink()))
        .containsExactly("wrapped-link Proofpoint URL Defense shop[.]example");
  }

  @Test
  void staysQuietOnAPlainLink() {
    assertThat(LinkMails.inText("https://shop.example/a", new WrappedLink())).isEmpty();
  }
}
