package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GenuineDomainForgedTest {
  @Test
  void dmarcFailed() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=fail header.from=amazon.co.jp",
                    """
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """),
                new GenuineDomainForged()))
        .containsExactly("genuine-domain-forged Amazon amazon.co.jp");
  }

  @Test
  void spfFailedForTheDomain() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=fail smtp.mailfrom=info@amazon.co.jp",
                    """
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """),
                new GenuineDomainForged()))
        .containsExactly("genuine-domain-forged Amazon amazon.co.jp");
  }

  @Test
  void softfailIsNoProof() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=softfail smtp.mailfrom=info@amazon.co.jp",
                    """
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """),
                new GenuineDomainForged()))
        .isEmpty();
  }

  @Test
  void spfOfAnotherDomainFailed() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=fail smtp.mailfrom=bounce@host.example",
                    """
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """),
                new GenuineDomainForged()))
        .isEmpty();
  }

  @Test
  void signatureSavesWhatAForwarderBroke() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "spf=fail smtp.mailfrom=info@amazon.co.jp; dkim=pass header.d=amazon.co.jp",
                    """
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """),
                new GenuineDomainForged()))
        .isEmpty();
  }

  @Test
  void nobodyChecked() {
    assertThat(
            BrandMails.findings(
                """
                From: Amazon <info@amazon.co.jp>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """,
                new GenuineDomainForged()))
        .isEmpty();
  }

  @Test
  void strangersDomain() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=fail header.from=host.example",
                    """
                From: Amazon <info@host.example>
                Subject: 【Amazon】お支払い方法の確認

                ご確認ください。
                """),
                new GenuineDomainForged()))
        .isEmpty();
  }
}
