package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefreshInMailTest {
  @Test
  void opensByItself() {
    assertThat(
            LinkMails.inHtml(
                "<meta http-equiv=\"Refresh\" content=\"0; URL='https://evil.example/'\">",
                new RefreshInMail()))
        .containsExactly("refresh-in-mail evil[.]example");
  }

  @Test
  void staysQuietOnOtherMeta() {
    assertThat(
            LinkMails.inHtml(
                "<meta http-equiv=\"Content-Type\" content=\"text/html; url=utf-8\">",
                new RefreshInMail()))
        .isEmpty();
  }
}
