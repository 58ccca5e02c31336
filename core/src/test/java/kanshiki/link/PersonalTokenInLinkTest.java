package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalTokenInLinkTest {
  @Test
  void longToken() {
    assertThat(
            LinkMails.inText(
                "https://shop.example/c/9f8a7b6c5d4e3f2a1b0c9d8e7f6a", new PersonalTokenInLink()))
        .containsExactly("personal-token-in-link shop[.]example");
  }

  @Test
  void staysQuietOnWords() {
    assertThat(
            LinkMails.inText(
                "https://shop.example/articles/the-very-long-title-of-an-article-2026",
                new PersonalTokenInLink()))
        .isEmpty();
  }
}
