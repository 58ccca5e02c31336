package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrCodeLinkTest {
  @Test
  void codeInAPicture() {
    assertThat(QrMails.findings(QrMails.withPicture("認証が必要です。", QrMails.LINK), new QrCodeLink()))
        .containsExactly("qr-code-link login[.]evil[.]example");
  }

  @Test
  void staysQuietOnACodeWithATelephoneNumber() {
    assertThat(
            QrMails.findings(QrMails.withPicture("お電話ください。", "tel:0312345678"), new QrCodeLink()))
        .isEmpty();
  }
}
