package kanshiki.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassedForAnotherDomainTest {
  private static List<String> findings(String results, String from) {
    return BrandMails.findings(
        BrandMails.received(
            results,
            """
            From: "Amazon.co.jp" <%s>
            Subject: Amazon.co.jp アカウントの確認

            ご確認ください。
            """
                .formatted(from)),
        new PassedForAnotherDomain());
  }

  @Test
  void swindlersOwnDomainPasses() {
    assertThat(
            findings(
                "spf=pass smtp.mailfrom=x@evil.example; dmarc=pass header.from=evil.example",
                "info@evil.example"))
        .containsExactly("passed-for-another-domain Amazon evil.example DMARC, SPF");
  }

  /** The pass that stands beside a forged author. */
  @Test
  void strangersPassBesideTheBrandsAddress() {
    assertThat(findings("spf=pass smtp.mailfrom=x@evil.example", "info@amazon.co.jp"))
        .containsExactly("passed-for-another-domain Amazon evil.example SPF");
  }

  @Test
  void brandsOwnDomainAmongThePasses() {
    assertThat(
            findings(
                "spf=pass smtp.mailfrom=x@sendhub.example; dkim=pass header.d=amazon.co.jp",
                "info@amazon.co.jp"))
        .isEmpty();
  }

  @Test
  void nothingPassed() {
    assertThat(findings("spf=fail smtp.mailfrom=x@evil.example", "info@evil.example")).isEmpty();
  }

  @Test
  void mailThatNamesNoBrand() {
    assertThat(
            BrandMails.findings(
                BrandMails.received(
                    "dmarc=pass header.from=flowers.example",
                    """
                    From: Hana <news@flowers.example>
                    Subject: 冬の花

                    お知らせです。
                    """),
                new PassedForAnotherDomain()))
        .isEmpty();
  }
}
