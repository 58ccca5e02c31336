package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanshiki.examination.Own;
import kanshiki.observable.DomainName;
import kanshiki.observable.Network;
import org.junit.jupiter.api.Test;

class OwnDomainForgedTest {
  private static final Own OWN =
      new Own(List.of(new DomainName("midori.example")), List.of(), List.of());

  @Test
  void colleagueFromOutside() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=none smtp.mailfrom=midori.example",
                    """
                From: 総務部 <soumu@midori.example>
                To: hanako@midori.example
                Subject: メールボックス容量のお知らせ

                ご確認ください。
                """),
                OWN,
                new OwnDomainForged()))
        .containsExactly("own-domain-forged midori.example 203.0.113.1");
  }

  @Test
  void colleagueFromWithinTheOwnNetwork() {
    var own =
        new Own(OWN.domains(), List.of(Network.parse("203.0.113.0/24").orElseThrow()), List.of());
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=none smtp.mailfrom=midori.example",
                    """
                From: 総務部 <soumu@midori.example>
                To: hanako@midori.example
                Subject: メールボックス容量のお知らせ

                ご確認ください。
                """),
                own,
                new OwnDomainForged()))
        .isEmpty();
  }

  @Test
  void nameBelowTheOwnDomain() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=softfail smtp.mailfrom=midori.example",
                    """
                From: 総務部 <soumu@mail.midori.example>
                To: hanako@midori.example
                Subject: メールボックス容量のお知らせ

                ご確認ください。
                """),
                OWN,
                new OwnDomainForged()))
        .containsExactly("own-domain-forged mail.midori.example 203.0.113.1");
  }

  @Test
  void signedByTheOwnDomain() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dkim=pass header.d=midori.example",
                    """
                From: 総務部 <soumu@midori.example>
                To: hanako@midori.example
                Subject: メールボックス容量のお知らせ

                ご確認ください。
                """),
                OWN,
                new OwnDomainForged()))
        .isEmpty();
  }

  @Test
  void neighbourWhoseNameEndsAlike() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=none smtp.mailfrom=x.example",
                    """
                From: 総務部 <soumu@ao-midori.example>
                To: hanako@midori.example
                Subject: メールボックス容量のお知らせ

                ご確認ください。
                """),
                OWN,
                new OwnDomainForged()))
        .isEmpty();
  }

  @Test
  void domainsNotToldInTheSettings() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=none smtp.mailfrom=midori.example",
                    """
                From: 総務部 <soumu@midori.example>
                To: hanako@midori.example
                Subject: メールボックス容量のお知らせ

                ご確認ください。
                """),
                new OwnDomainForged()))
        .isEmpty();
  }

  @Test
  void wayUnknown() {
    assertThat(
            BrandMails.findings(
                """
                From: 総務部 <soumu@midori.example>
                To: hanako@midori.example
                Subject: メールボックス容量のお知らせ

                ご確認ください。
                """,
                OWN,
                new OwnDomainForged()))
        .isEmpty();
  }
}
