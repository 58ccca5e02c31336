package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfusableHostTest {
  @Test
  void cyrillicLettersInALatinName() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"https://www.аmаzon.example/\">click</a>", new ConfusableHost()))
        .containsExactly("confusable-host www.xn--mzon-43db.example www.amazon.example");
  }

  @Test
  void staysQuietOnJapaneseNames() {
    assertThat(LinkMails.inText("https://xn--r8jz45g.example/", new ConfusableHost())).isEmpty();
  }

  @Test
  void staysQuietOnGermanNames() {
    assertThat(
            LinkMails.inHtml("<a href=\"https://www.bürger.example/\">x</a>", new ConfusableHost()))
        .isEmpty();
  }
}
