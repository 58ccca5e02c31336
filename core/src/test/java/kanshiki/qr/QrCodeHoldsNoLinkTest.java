package kanshiki.qr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrCodeHoldsNoLinkTest {
  @Test
  void paymentAddress() {
    assertThat(
            QrMails.findings(
                QrMails.withPicture("pay", "bitcoin:bc1qexample?amount=1"),
                new QrCodeHoldsNoLink()))
        .containsExactly("qr-code-holds-no-link bitcoin:bc1qexample?amount=1");
  }

  @Test
  void staysQuietOnALink() {
    assertThat(QrMails.findings(QrMails.withPicture("x", QrMails.LINK), new QrCodeHoldsNoLink()))
        .isEmpty();
  }
}
