package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentMovesOnTest {
  @Test
  void refresh() {
    assertThat(
            AttachmentMails.findings(
                new AttachmentMovesOn(),
                "a.html",
                utf8("<meta http-equiv=refresh content='0;url=https://evil.example/'>")))
        .containsExactly("attachment-moves-on a.html");
  }

  @Test
  void script() {
    assertThat(
            AttachmentMails.findings(
                new AttachmentMovesOn(),
                "a.html",
                utf8("<script>window.location.href = 'https://evil.example/'</script>")))
        .containsExactly("attachment-moves-on a.html");
  }

  @Test
  void staysQuietOnAReload() {
    assertThat(
            AttachmentMails.findings(
                new AttachmentMovesOn(),
                "a.html",
                utf8(
                    "<meta http-equiv=refresh content=60><script>if (location.href == 1) {}</script>")))
        .isEmpty();
  }
}
