package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.pdf.TestPdf;
import org.junit.jupiter.api.Test;

class PdfHoldsOnlyLinkTest {
  private static final String FONT =
      "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

  @Test
  void pageWithNothingButAButton() {
    assertThat(found("BT /F1 20 Tf (VIEW DOCUMENT) Tj ET"))
        .containsExactly("pdf-holds-only-link doc.pdf evil[.]example");
  }

  @Test
  void staysQuietOnALetter() {
    assertThat(
            found(
                "BT /F1 9 Tf "
                    + "(Thank you for your order, which we sent today.) Tj T* ".repeat(20)
                    + "ET"))
        .isEmpty();
  }

  private static List<String> found(String content) {
    byte[] pdf =
        TestPdf.page(content, FONT, "<< /S /URI /URI (https://evil.example/doc) >>").bytes();
    return QrMails.findings(
        QrMails.withFile("see", "application/pdf", "doc.pdf", pdf), new PdfHoldsOnlyLink());
  }
}
