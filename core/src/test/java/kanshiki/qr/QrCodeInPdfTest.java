package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.image.CodeArt;
import kanshiki.pdf.TestPdf;
import org.junit.jupiter.api.Test;

class QrCodeInPdfTest {
  @Test
  void codeOnAPage() {
    String mail = QrMails.withFile("see", "application/pdf", "pay.pdf", pdf());

    assertThat(QrMails.findings(mail, new QrCodeInPdf()))
        .containsExactly("qr-code-in-pdf pay.pdf login[.]evil[.]example");
  }

  @Test
  void staysQuietOnACodeInTheMailItself() {
    assertThat(QrMails.findings(QrMails.withPicture("x", QrMails.LINK), new QrCodeInPdf()))
        .isEmpty();
  }

  private static byte[] pdf() {
    var bits = CodeArt.modules(QrMails.LINK);
    return TestPdf.page(TestPdf.rectangles(bits, 3, "1 0 0 1 99 99"), "").bytes();
  }
}
