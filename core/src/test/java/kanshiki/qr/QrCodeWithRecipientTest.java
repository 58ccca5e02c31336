package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class QrCodeWithRecipientTest {
  @Test
  void codeMadeForOneReader() {
    String mail = QrMails.withPicture("scan", "https://evil.example/#hanako.yamada@victim.example");

    assertThat(QrMails.findings(mail, new QrCodeWithRecipient()))
        .containsExactly("qr-code-with-recipient evil[.]example");
  }

  @Test
  void addressInBase64() {
    String address =
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString("hanako.yamada@victim.example".getBytes(StandardCharsets.UTF_8));

    assertThat(
            QrMails.findings(
                QrMails.withPicture("scan", "https://evil.example/?e=" + address),
                new QrCodeWithRecipient()))
        .hasSize(1);
  }

  @Test
  void staysQuietOnACodeForEverybody() {
    assertThat(QrMails.findings(QrMails.withPicture("x", QrMails.LINK), new QrCodeWithRecipient()))
        .isEmpty();
  }
}
