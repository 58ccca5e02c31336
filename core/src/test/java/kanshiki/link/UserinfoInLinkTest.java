package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserinfoInLinkTest {
  @Test
  void genuineNameBeforeTheAtSign() {
    assertThat(
            LinkMails.inText("https://www.shop.example@evil.example/login", new UserinfoInLink()))
        .containsExactly("userinfo-in-link www.shop.example evil[.]example");
  }

  @Test
  void staysQuietOnAnAtSignInThePath() {
    assertThat(LinkMails.inText("https://www.shop.example/@hanako", new UserinfoInLink()))
        .isEmpty();
  }
}
