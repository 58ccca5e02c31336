package kanshiki.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.file.SampleFiles;
import org.junit.jupiter.api.Test;

class DeclaredTypeDiffersTest {
  @Test
  void documentDeclaredAsPicture() {
    assertThat(
            AttachmentMails.findings(
                new DeclaredTypeDiffers(),
                AttachmentMails.mail("x", "a.pdf", "image/jpeg", SampleFiles.PDF)))
        .containsExactly("declared-type-differs a.pdf | image/jpeg | PDF document");
  }

  @Test
  void staysQuietOnTheGeneralType() {
    assertThat(AttachmentMails.findings(new DeclaredTypeDiffers(), "a.pdf", SampleFiles.PDF))
        .isEmpty();
  }

  @Test
  void staysQuietOnAnotherPicture() {
    assertThat(
            AttachmentMails.findings(
                new DeclaredTypeDiffers(),
                AttachmentMails.mail("x", "a.jpg", "image/jpeg", SampleFiles.PNG)))
        .isEmpty();
  }
}
