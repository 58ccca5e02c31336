package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrandFromFreeMailTest {
  @Test
  void bankInAFreeMailbox() {
    assertThat(
            BrandMails.findings(
                """
                From: 三菱UFJ銀行 <mufg.support@gmail.com>
                Subject: お取引の確認

                ご確認ください。
                """,
                new BrandFromFreeMail()))
        .containsExactly("brand-from-free-mail MUFG Bank gmail.com mufg.jp");
  }

  @Test
  void mailServiceFromItsOwnCustomersDomain() {
    assertThat(
            BrandMails.findings(
                """
                From: "Gmail Team" <account.alert@gmail.com>
                Subject: Google account alert

                Your Google Account will be closed.
                Google LLC
                """,
                new BrandFromFreeMail()))
        .containsExactly("brand-from-free-mail Google gmail.com google.com");
  }

  @Test
  void customerDomainOfTheBrand() {
    assertThat(
            BrandMails.findings(
                """
                From: livedoor <support@livedoor.biz>
                Subject: livedoor IDの確認

                ご確認ください。
                """,
                new BrandFromFreeMail()))
        .containsExactly("brand-from-free-mail livedoor livedoor.biz livedoor.com");
  }

  @Test
  void friendWhoWritesOfABank() {
    assertThat(
            BrandMails.findings(
                """
                From: 花子 <hanako@gmail.com>
                Subject: Re: 昨日の件

                三菱UFJ銀行の前で待っています。
                """,
                new BrandFromFreeMail()))
        .isEmpty();
  }

  @Test
  void ownDomain() {
    assertThat(
            BrandMails.findings(
                """
                From: 三菱UFJ銀行 <info@mufg.jp>
                Subject: お取引の確認

                ご確認ください。
                """,
                new BrandFromFreeMail()))
        .isEmpty();
  }

  @Test
  void addressFromWhichTheBrandSendsWhatStrangersWrote() {
    assertThat(
            BrandMails.findings(
                """
                From: "Google Docs" <comments-noreply@docs.google.com>
                Subject: Googleドキュメントでのメンション

                ご確認ください。
                """,
                new BrandFromFreeMail()))
        .isEmpty();
  }

  private static final String PROVIDER =
      """
      From: "@niftyカスタマーセンター" <info@%s>
      Subject: 暗号化されていない接続の終了について

      いつも@niftyをご利用いただきありがとうございます。
      """;

  @Test
  void providerFromANameBelowItsCustomersDomain() {
    String mail = PROVIDER.formatted("csc.nifty.com");
    assertThat(
            BrandMails.findings(
                BrandMails.received("dmarc=pass header.from=csc.nifty.com", mail),
                new BrandFromFreeMail()))
        .isEmpty();
    assertThat(BrandMails.findings(mail, new BrandFromFreeMail())).hasSize(1);
  }

  @Test
  void customerOfTheProvider() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=pass header.from=nifty.com", PROVIDER.formatted("nifty.com")),
                new BrandFromFreeMail()))
        .containsExactly("brand-from-free-mail nifty nifty.com nifty.com");
  }
}
