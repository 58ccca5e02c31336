package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.pdf.TestPdf;
import org.junit.jupiter.api.Test;

class PdfRunsSomethingTest {
  @Test
  void scriptOnOpening() {
    byte[] pdf =
        new TestPdf()
            .add("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (x) >> >>")
            .add("<< /Type /Pages /Kids [] >>")
            .bytes();

    assertThat(found(pdf)).containsExactly("pdf-runs-something a.pdf");
  }

  @Test
  void programStarted() {
    assertThat(found(TestPdf.page("", "", "<< /S /Launch /F (cmd.exe) >>").bytes())).hasSize(1);
  }

  @Test
  void staysQuietOnAFormThatChecksItsFields() {
    assertThat(
            found(
                TestPdf.page("", "", "<< /S /JavaScript /JS (AFNumber_Format\\(2\\)) >>").bytes()))
        .isEmpty();
    assertThat(found(TestPdf.page("", "", "<< /S /URI /URI (https://a.example/) >>").bytes()))
        .isEmpty();
  }

  private static List<String> found(byte[] pdf) {
    return QrMails.findings(
        QrMails.withFile("see", "application/pdf", "a.pdf", pdf), new PdfRunsSomething());
  }
}
