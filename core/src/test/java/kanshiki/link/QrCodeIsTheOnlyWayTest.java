package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.qr.QrMails;
import org.junit.jupiter.api.Test;

class QrCodeIsTheOnlyWayTest {
  @Test
  void codeWithoutALinkBesideIt() {
    String mail = QrMails.withPicture("多要素認証の更新が必要です。スマートフォンで読み取ってください。", QrMails.LINK);

    assertThat(QrMails.findings(mail, new QrCodeIsTheOnlyWay()))
        .containsExactly("qr-code-is-the-only-way login[.]evil[.]example");
  }

  @Test
  void staysQuietWhereTheReaderCanClickAsWell() {
    String mail = QrMails.withPicture("https://www.shop.example/ticket", QrMails.LINK);

    assertThat(QrMails.findings(mail, new QrCodeIsTheOnlyWay())).isEmpty();
  }

  @Test
  void codeLinksAreLinks() {
    var mail = kanshiki.TestMails.message(QrMails.withPicture("x", QrMails.LINK));

    assertThat(LinkMails.links(mail).all())
        .extracting(Link::source, Link::place)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Link.Source.QR, "qr code qr.png"));
  }
}
