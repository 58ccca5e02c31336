package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kanshiki.image.CodeArt;
import org.junit.jupiter.api.Test;

class QrCodeDrawnTest {
  @Test
  void codeMadeOfCharacters() {
    String mail = QrMails.withPage("<pre>" + CodeArt.halfBlocks(QrMails.LINK, false) + "</pre>");

    assertThat(QrMails.findings(mail, new QrCodeDrawn()))
        .containsExactly("qr-code-drawn login[.]evil[.]example");
  }

  @Test
  void codeMadeOfTableCells() {
    String mail = QrMails.withPage(CodeArt.tableOfRuns(QrMails.LINK));

    assertThat(QrMails.findings(mail, new QrCodeDrawn())).hasSize(1);
  }

  @Test
  void staysQuietOnAPicture() {
    assertThat(QrMails.findings(QrMails.withPicture("x", QrMails.LINK), new QrCodeDrawn()))
        .isEmpty();
  }

  @Test
  void staysQuietOnAnAttachedSvgFile() {
    byte[] svg = CodeArt.svg(QrMails.LINK).getBytes(StandardCharsets.UTF_8);

    assertThat(
            QrMails.findings(
                QrMails.withFile("x", "image/svg+xml", "a.svg", svg), new QrCodeDrawn()))
        .isEmpty();
  }
}
