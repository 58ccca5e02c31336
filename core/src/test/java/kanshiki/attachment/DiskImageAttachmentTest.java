package kanshiki.attachment;

import static kanshiki.file.SampleFiles.iso;
import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiskImageAttachmentTest {
  @Test
  void diskImage() {
    assertThat(
            AttachmentMails.findings(
                new DiskImageAttachment(), "invoice.iso", iso("A.TXT", utf8("a"))))
        .containsExactly("disk-image-attachment invoice.iso | disk image (ISO)");
  }

  @Test
  void underAPicturesName() {
    assertThat(
            AttachmentMails.findings(
                new DiskImageAttachment(), "invoice.png", iso("A.TXT", utf8("a"))))
        .containsExactly("disk-image-attachment invoice.png | disk image (ISO)");
  }

  @Test
  void staysQuietOnArchives() {
    assertThat(
            AttachmentMails.findings(new DiskImageAttachment(), "invoice.zip", zip("a.txt", "a")))
        .isEmpty();
  }
}
