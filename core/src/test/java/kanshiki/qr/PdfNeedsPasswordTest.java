package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kanshiki.pdf.TestPdf;
import org.junit.jupiter.api.Test;

class PdfNeedsPasswordTest {
  @Test
  void fileThatNobodyCanCheck() throws IOException {
    assertThat(found(TestPdf.encrypted("secret"))).containsExactly("pdf-needs-password a.pdf");
  }

  @Test
  void staysQuietOnAFileThatOpens() throws IOException {
    assertThat(found(TestPdf.encrypted(""))).isEmpty();
    assertThat(found(TestPdf.page("", "").bytes())).isEmpty();
  }

  private static List<String> found(byte[] pdf) {
    return QrMails.findings(
        QrMails.withFile("see", "application/pdf", "a.pdf", pdf), new PdfNeedsPassword());
  }
}
