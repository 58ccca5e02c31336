package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptInPictureTest {
  @Test
  void script() {
    assertThat(
            AttachmentMails.findings(
                new ScriptInPicture(),
                "a.svg",
                utf8("<svg xmlns='x'><script>location='https://evil.example'</script></svg>")))
        .containsExactly("script-in-picture a.svg");
  }

  @Test
  void handler() {
    assertThat(
            AttachmentMails.findings(
                new ScriptInPicture(), "a.svg", utf8("<svg onload='go()'></svg>")))
        .containsExactly("script-in-picture a.svg");
  }

  @Test
  void staysQuietOnADrawing() {
    assertThat(
            AttachmentMails.findings(
                new ScriptInPicture(), "a.svg", utf8("<svg><path d='M0 0'/></svg>")))
        .isEmpty();
  }
}
