package kanshiki.attachment;

import static kanshiki.file.SampleFiles.compound;
import static kanshiki.file.SampleFiles.lockedZip;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EncryptedAttachmentTest {
  @Test
  void lockedArchive() {
    assertThat(AttachmentMails.findings(new EncryptedAttachment(), "a.zip", lockedZip("bill.docx")))
        .containsExactly("encrypted-attachment a.zip");
  }

  @Test
  void lockedDocument() {
    assertThat(
            AttachmentMails.findings(
                new EncryptedAttachment(), "a.docx", compound("EncryptedPackage", "x")))
        .containsExactly("encrypted-attachment a.docx");
  }

  @Test
  void staysQuietOnAnOpenArchive() {
    assertThat(AttachmentMails.findings(new EncryptedAttachment(), "a.zip", zip("a.txt", "a")))
        .isEmpty();
  }
}
