package kanshiki.attachment;

import static kanshiki.file.SampleFiles.PROGRAM;
import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.word;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.file.SampleFiles;
import org.junit.jupiter.api.Test;

class FilenameHidesTypeTest {
  @Test
  void pageUnderAPicturesName() {
    assertThat(
            AttachmentMails.findings(
                new FilenameHidesType(), "photo.jpg", utf8("<html><form></form>")))
        .containsExactly("filename-hides-type photo.jpg | JPEG picture | web page");
  }

  @Test
  void programUnderADocumentsName() {
    assertThat(AttachmentMails.findings(new FilenameHidesType(), "bill.pdf", PROGRAM))
        .containsExactly("filename-hides-type bill.pdf | PDF document | Windows program");
  }

  @Test
  void inAnArchiveToo() {
    assertThat(
            AttachmentMails.findings(new FilenameHidesType(), "a.zip", zip("bill.docx", PROGRAM)))
        .containsExactly("filename-hides-type a.zip › bill.docx | Word document | Windows program");
  }

  @Test
  void staysQuietOnPicturesOfAnotherKind() {
    assertThat(AttachmentMails.findings(new FilenameHidesType(), "photo.jpg", SampleFiles.PNG))
        .isEmpty();
  }

  @Test
  void staysQuietOnExportedTables() {
    assertThat(
            AttachmentMails.findings(
                new FilenameHidesType(), "table.xls", utf8("<html><table></table>")))
        .isEmpty();
  }

  @Test
  void staysQuietOnAnHonestDocument() {
    assertThat(AttachmentMails.findings(new FilenameHidesType(), "a.docx", word())).isEmpty();
  }

  @Test
  void staysQuietOnWhatCannotBeTold() {
    assertThat(AttachmentMails.findings(new FilenameHidesType(), "a.pdf", utf8("cut off")))
        .isEmpty();
  }
}
