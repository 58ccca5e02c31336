package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedirectedLinkTest {
  @Test
  void searchEngineInFront() {
    assertThat(
            LinkMails.inText(
                "https://www.google.com/url?q=https%3A%2F%2Fevil.example%2Fa&sa=D",
                new RedirectedLink()))
        .containsExactly("redirected-link Google evil[.]example");
  }

  @Test
  void translatedPage() {
    assertThat(
            LinkMails.inText(
                "https://evil--site-example.translate.goog/login?_x_tr_sl=auto",
                new RedirectedLink()))
        .containsExactly("redirected-link Google Translate evil-site[.]example");
  }

  @Test
  void staysQuietOnASearch() {
    assertThat(LinkMails.inText("https://www.google.com/search?q=shop", new RedirectedLink()))
        .isEmpty();
  }

  @Test
  void staysQuietOnAStrangersGoogle() {
    assertThat(
            LinkMails.inText(
                "https://google.evil.example/url?q=https%3A%2F%2Fa.example", new RedirectedLink()))
        .isEmpty();
  }
}
