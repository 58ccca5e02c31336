package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedLinkTest {
  @Test
  void shortAddress() {
    assertThat(LinkMails.inText("https://bit.ly/3abcDEF", new ShortenedLink()))
        .containsExactly("shortened-link bit[.]ly");
  }

  @Test
  void staysQuietOnASimilarName() {
    assertThat(LinkMails.inText("https://orbit.lyon.example/", new ShortenedLink())).isEmpty();
  }
}
