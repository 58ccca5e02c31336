package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordFieldInMailTest {
  @Test
  void passwordField() {
    assertThat(
            LinkMails.inHtml(
                "<form action=\"https://evil.example/\"><input type=\"PASSWORD\" name=\"pw\"></form>",
                new PasswordFieldInMail()))
        .containsExactly("password-field-in-mail");
  }

  @Test
  void staysQuietOnOtherFields() {
    assertThat(LinkMails.inHtml("<input type=\"text\" name=\"q\">", new PasswordFieldInMail()))
        .isEmpty();
  }
}
