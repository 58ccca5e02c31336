package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthenticatedAsBrandTest {
  @Test
  void domainOfTheBrandProvedByDmarc() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=pass header.from=amazon.co.jp",
                    """
                From: "Amazon.co.jp" <auto-confirm@amazon.co.jp>
                Subject: Amazon.co.jpでのご注文

                ご注文ありがとうございます。
                """),
                new AuthenticatedAsBrand()))
        .containsExactly("authenticated-as-brand Amazon amazon.co.jp its own domain");
  }

  @Test
  void alignedDkimOfASubdomain() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dkim=pass header.d=amazon.co.jp",
                    """
                From: Amazon <info@mail.amazon.co.jp>
                Subject: Amazonからのお知らせ

                お知らせです。
                """),
                new AuthenticatedAsBrand()))
        .containsExactly("authenticated-as-brand Amazon mail.amazon.co.jp its own domain");
  }

  @Test
  void passOfAStrangersDomain() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=pass header.from=amazon.host.example",
                    """
                From: Amazon <info@amazon.host.example>
                Subject: Amazonからのお知らせ

                お知らせです。
                """),
                new AuthenticatedAsBrand()))
        .isEmpty();
  }

  @Test
  void passOfAnotherDomainThanTheAuthors() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=pass smtp.mailfrom=host.example; dkim=pass header.d=host.example",
                    """
                From: Amazon <info@amazon.co.jp>
                Subject: Amazonからのお知らせ

                お知らせです。
                """),
                new AuthenticatedAsBrand()))
        .isEmpty();
  }

  @Test
  void resultsThatTheSenderWrote() {
    assertThat(
            BrandMails.findings(
                """
                Received: from mail.sender.example (mail.sender.example [203.0.113.1]) by mx.example.jp (Postfix) with ESMTP id 1; Tue, 25 Nov 2025 06:12:33 +0900
                Authentication-Results: mx.example.jp; dmarc=pass header.from=amazon.co.jp
                From: Amazon <info@amazon.co.jp>
                Subject: Amazonからのお知らせ

                お知らせです。
                """,
                new AuthenticatedAsBrand()))
        .isEmpty();
  }

  @Test
  void addressOfACustomerOfTheBrand() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=pass header.from=gmail.com",
                    """
                From: Google <billing.department@gmail.com>
                Subject: Google account alert

                Your Google Account will be closed.
                """),
                new AuthenticatedAsBrand()))
        .isEmpty();
  }

  @Test
  void addressThroughWhichStrangersWrite() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=pass header.from=google.com",
                    """
                From: "Google Drive" <drive-shares-noreply@google.com>
                Subject: Googleドライブ: 書類が共有されました

                未払いの請求書をご確認ください。
                """),
                new AuthenticatedAsBrand()))
        .isEmpty();
  }
}
