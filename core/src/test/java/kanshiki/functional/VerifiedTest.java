package kanshiki.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kanshiki.Kanshiki;
import kanshiki.dkim.TestSigner;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.lookup.TableDns;
import kanshiki.lookup.TableLookups;
import kanshiki.mail.RawMessage;
import kanshiki.report.Format;
import kanshiki.report.Report;
import kanshiki.report.Reports;
import kanshiki.report.Voice;
import org.junit.jupiter.api.Test;

/** One mail in a brand's name through everything, its identities checked by ourselves. */
class VerifiedTest {
  private static final TestSigner BRAND = new TestSigner("amazon.co.jp");

  private static final String DNS =
      """
      amazon.co.jp TXT v=spf1 ip4:192.0.2.0/24 -all
      _dmarc.amazon.co.jp TXT v=DMARC1; p=quarantine
      """;

  private static final String MAIL =
      """
      From: "Amazon.co.jp" <auto-confirm@amazon.co.jp>
      To: someone@example.jp
      Subject: Amazon.co.jpでのご注文
      Date: Thu, 15 Jan 2026 20:59:00 +0900
      Content-Type: text/plain; charset=utf-8

      ご注文ありがとうございます。
      """;

  private static String report(String ip, String mail, Format format) {
    String arrived =
        """
        Return-Path: <bounce@amazon.co.jp>
        Received: from mail.amazon.co.jp (mail.amazon.co.jp [%s])
        \tby mx.example.jp (Postfix) with ESMTP id 1
        \tfor <someone@example.jp>; Thu, 15 Jan 2026 21:00:00 +0900
        """
            .formatted(ip);
    TableDns dns = TableDns.of(DNS);
    BRAND.publish(dns);
    Report report =
        Kanshiki.offline(Own.UNKNOWN)
            .investigate(
                new RawMessage(
                    (arrived + mail).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
                "mail.eml",
                new TableLookups(dns, TableDns.AT.plus(Duration.ofMinutes(5))),
                Runnable::run);
    return Reports.write(report, format, Language.JA, Voice.TECHNICAL);
  }

  @Test
  void genuineMailOfTheBrand() {
    String json = report("192.0.2.9", BRAND.sign(MAIL), Format.JSON).replaceAll("\\s+", " ");
    assertThat(json)
        .contains(
            "\"dmarc\" : { \"result\" : \"pass\", \"domain\" : \"amazon.co.jp\", \"selector\" : null,"
                + " \"source\" : \"verified\"")
        .contains("authenticated-as-brand", "今回あらためて検査したところ、Amazonの正規ドメイン amazon.co.jp から")
        .contains("\"genuine\" : true");
  }

  @Test
  void forgedMailInItsName() {
    String json = report("198.51.100.9", MAIL, Format.JSON).replaceAll("\\s+", " ");
    assertThat(json)
        .contains("\"spf\" : { \"result\" : \"fail\"", "genuine-domain-forged", "dmarc-failed")
        .contains("\"kind\" : \"authentication\"", "今回あらためて検査したところ")
        .contains("\"genuine\" : false");
  }
}
