package kanshiki.attachment;

import static kanshiki.file.SampleFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageAttachmentTest {
  @Test
  void page() {
    assertThat(AttachmentMails.findings(new PageAttachment(), "fax.htm", utf8("<html>hello")))
        .containsExactly("page-attachment fax.htm | web page");
  }

  @Test
  void picturesThatAreWritten() {
    assertThat(AttachmentMails.findings(new PageAttachment(), "chart.svg", utf8("<svg/>")))
        .containsExactly(
            "page-attachment chart.svg | SVG picture, which can hold links and scripts");
  }

  @Test
  void staysQuietOnText() {
    assertThat(AttachmentMails.findings(new PageAttachment(), "a.txt", utf8("hello"))).isEmpty();
  }
}
