package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksLeaveBrandTest {
  @Test
  void linkToAStranger() {
    assertThat(
            BrandMails.findings(
                """
                From: 国税庁 <info@host.example>
                Subject: 未納税金のお知らせ

                https://nta.host.example/
                """,
                new LinksLeaveBrand()))
        .containsExactly("links-leave-brand National Tax Agency (NTA) nta[.]host[.]example");
  }

  @Test
  void genuineLinkBesideItClearsNothing() {
    assertThat(
            BrandMails.findings(
                """
                From: 国税庁 <info@host.example>
                Subject: 未納税金のお知らせ

                https://www.nta.go.jp/
                https://pay.host.example/
                """,
                new LinksLeaveBrand()))
        .containsExactly("links-leave-brand National Tax Agency (NTA) pay[.]host[.]example");
  }

  @Test
  void genuineLinksOnly() {
    assertThat(
            BrandMails.findings(
                """
                From: 国税庁 <info@host.example>
                Subject: 未納税金のお知らせ

                https://www.nta.go.jp/
                https://www.e-tax.nta.go.jp/
                """,
                new LinksLeaveBrand()))
        .isEmpty();
  }

  @Test
  void provedMailMayLinkToPartners() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=pass header.from=amazon.co.jp",
                    """
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お知らせ

                https://campaign.partner.example/
                """),
                new LinksLeaveBrand()))
        .isEmpty();
  }

  @Test
  void mailThatClaimsNoBrand() {
    assertThat(
            BrandMails.findings(
                """
                From: 花子 <hanako@friend.example>
                Subject: 写真

                https://photos.friend.example/
                """,
                new LinksLeaveBrand()))
        .isEmpty();
  }

  @Test
  void pictureThatIsOnlyShown() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@host.example>
                Subject: Amazon
                Content-Type: text/html; charset=utf-8

                <p>ご確認ください。</p><img src="https://images.host.example/logo.png">
                """,
                new LinksLeaveBrand()))
        .isEmpty();
  }
}
