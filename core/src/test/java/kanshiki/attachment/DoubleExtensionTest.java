package kanshiki.attachment;

import static kanshiki.file.SampleFiles.PROGRAM;
import static kanshiki.file.SampleFiles.utf8;
import static kanshiki.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.file.SampleFiles;
import org.junit.jupiter.api.Test;

class DoubleExtensionTest {
  @Test
  void programAfterDocument() {
    assertThat(AttachmentMails.findings(new DoubleExtension(), "bill.pdf.exe", PROGRAM))
        .containsExactly("double-extension bill.pdf.exe | .pdf | .exe");
  }

  @Test
  void pageAfterDocument() {
    assertThat(AttachmentMails.findings(new DoubleExtension(), "Payment.pdf.shtml", utf8("<html>")))
        .containsExactly("double-extension Payment.pdf.shtml | .pdf | .shtml");
  }

  @Test
  void withBlanksBetween() {
    assertThat(AttachmentMails.findings(new DoubleExtension(), "bill.docx   .js", utf8("a()")))
        .containsExactly("double-extension bill.docx   .js | .docx | .js");
  }

  @Test
  void staysQuietOnPackedDocuments() {
    assertThat(
            AttachmentMails.findings(
                new DoubleExtension(), "report.pdf.zip", zip("report.pdf", SampleFiles.PDF)))
        .isEmpty();
  }

  @Test
  void staysQuietOnSignedDocuments() {
    assertThat(AttachmentMails.findings(new DoubleExtension(), "report.pdf.p7s", utf8("x")))
        .isEmpty();
  }

  @Test
  void staysQuietOnVersionNumbers() {
    assertThat(AttachmentMails.findings(new DoubleExtension(), "setup-1.2.exe", PROGRAM)).isEmpty();
  }
}
