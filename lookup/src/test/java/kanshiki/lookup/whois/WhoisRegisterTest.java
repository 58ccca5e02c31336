package kanshiki.lookup.whois;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.ScriptedWire;
import kanshiki.lookup.Trouble;
import kanshiki.observable.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoisRegisterTest {
  private static final String ROOT = "whois.iana.org:43";

  /** As the registry of .cn answers; the first case of the project. */
  private static final String SSOBAN =
      """
      Domain Name: ssoban.cn
      ROID: 20220218s10001s41250000-cn
      Domain Status: ok
      Registrant: \u738b\u5c0f\u660e
      Registrant Contact Email: wxm20220218@yahoo.com
      Sponsoring Registrar: \u963f\u91cc\u4e91\u8ba1\u7b97\u6709\u9650\u516c\u53f8(\u4e07\u7f51)
      Name Server: dns27.hichina.com
      Name Server: dns28.hichina.com
      Registration Time: 2022-02-18 20:14:51
      Expiration Time: 2023-02-18 20:14:51
      DNSSEC: unsigned
      """;

  private static final String IANA_CN =
      """
      % IANA WHOIS server
      % This query returned 1 object

      refer:        whois.cnnic.cn

      domain:       CN

      organisation: China Internet Network Information Center (CNNIC)

      contact:      administrative
      name:         Yu Zeng
      e-mail:       ceo@cnnic.cn

      nserver:      A.DNS.CN 2001:dc7:0:0:0:0:0:1 203.119.25.1

      whois:        whois.cnnic.cn

      created:      1990-11-28
      changed:      2018-03-01
      source:       IANA
      """;

  private final ScriptedWire wire = new ScriptedWire();

  @Test
  void readsTheFirstCase() {
    wire.whois(ROOT + " ssoban.cn", IANA_CN).whois("whois.cnnic.cn:43 ssoban.cn", SSOBAN);

    RegistrationFacts facts = found("ssoban.cn");

    assertThat(facts.created()).contains(OffsetDateTime.parse("2022-02-18T20:14:51+08:00"));
    assertThat(facts.expires()).contains(OffsetDateTime.parse("2023-02-18T20:14:51+08:00"));
    assertThat(facts.registrar())
        .contains("\u963f\u91cc\u4e91\u8ba1\u7b97\u6709\u9650\u516c\u53f8(\u4e07\u7f51)");
    assertThat(facts.registrantMailProvider()).contains("yahoo.com");
    assertThat(facts.registrantOrganisation()).isEmpty();
    assertThat(facts.nameServers()).containsExactly("dns27.hichina.com", "dns28.hichina.com");
    assertThat(facts.status()).containsExactly("ok");
    assertThat(facts.toString()).doesNotContain("\u738b\u5c0f\u660e").doesNotContain("wxm");
    assertThat(ask("ssoban.cn").source()).isEqualTo("whois whois.cnnic.cn");
  }

  @Test
  void keepsBracketsAsTheRegisterWritesThem() {
    wire.whois(ROOT + " ssoban.cn", IANA_CN)
        .whois("whois.cnnic.cn:43 ssoban.cn", SSOBAN.replace("(", "\uff08").replace(")", "\uff09"));

    assertThat(found("ssoban.cn").registrar().orElseThrow()).endsWith("\uff08\u4e07\u7f51\uff09");
  }

  @Test
  void readsAnAnswerInAnOldCharset() {
    wire.whois(ROOT + " ssoban.cn", IANA_CN)
        .whois("whois.cnnic.cn:43 ssoban.cn", SSOBAN, Charset.forName("gb18030"));

    assertThat(found("ssoban.cn").registrar().orElseThrow()).startsWith("\u963f\u91cc\u4e91");
  }

  @Test
  void saysThatNobodyHasIt() {
    wire.whois(ROOT + " campaign-vps.com", "refer: whois.verisign-grs.com\n")
        .whois(
            "whois.verisign-grs.com:43 campaign-vps.com",
            """
            No match for domain "CAMPAIGN-VPS.COM".
            >>> Last update of whois database: 2022-02-27T00:00:00Z <<<

            NOTICE: The expiration date displayed in this record is the date the
            registrar's sponsorship of the domain name registration in the registry is
            currently set to expire. This date does not necessarily reflect the expiration
            date of the domain name registrant's agreement with the sponsoring
            registrar.  Users may consult the sponsoring registrar's Whois database to
            view the registrar's reported date of expiration for this registration.
            """);

    assertThat(ask("campaign-vps.com"))
        .isEqualTo(
            new Answer.Absent<RegistrationFacts>(
                Absence.NO_ENTRY, "whois whois.verisign-grs.com", ScriptedWire.NOW));
  }

  @Test
  void asksTheRegistrarForWhatTheRegistryLeavesOut() {
    wire.whois(ROOT + " shop.com", "refer: whois.verisign-grs.com\n")
        .whois(
            "whois.verisign-grs.com:43 shop.com",
            """
               Domain Name: SHOP.COM
               Registrar WHOIS Server: whois.registrar.example
               Creation Date: 2022-02-01T04:00:00Z
               Registrar: Example Registrar, Inc.
               Registrar Abuse Contact Email: abuse@registrar.example
               Name Server: NS1.SHOP.COM
            """)
        .whois(
            "whois.registrar.example:43 shop.com",
            """
            Domain Name: shop.com
            Creation Date: 1999-01-01T00:00:00Z
            Registrar: Example Registrar, Inc.
            Registrant Name: hanako@freemail.example
            Registrant Organization: Hanako Yamada
            Admin Name: Yamada, Hanako
            Registrant Country: JP
            Registrant Email: hanako@freemail.example
            """);

    RegistrationFacts facts = found("shop.com");

    assertThat(facts.created()).contains(OffsetDateTime.parse("2022-02-01T04:00:00Z"));
    assertThat(facts.registrantMailProvider()).contains("freemail.example");
    assertThat(facts.registrantCountry()).contains("JP");
    assertThat(facts.registrantOrganisation()).isEmpty();
    assertThat(facts.abuseContact()).contains("abuse@registrar.example");
    assertThat(facts.toString()).doesNotContainIgnoringCase("hanako");
    assertThat(ask("shop.com").source())
        .isEqualTo("whois whois.verisign-grs.com, whois.registrar.example");
  }

  @Test
  void doesWithoutARegistrarThatFailsOrDenies() {
    wire.whois(ROOT + " shop.com", "refer: whois.verisign-grs.com\n")
        .whois(
            "whois.verisign-grs.com:43 shop.com",
            """
            Domain Name: SHOP.COM
            Registrar WHOIS Server: whois.registrar.example
            Registrar: Example Registrar, Inc.
            """);
    assertThat(ask("shop.com").source()).isEqualTo("whois whois.verisign-grs.com");

    wire.whois("whois.registrar.example:43 shop.com", "No match");
    assertThat(found("shop.com").registrar()).contains("Example Registrar, Inc.");
  }

  @Test
  void asksSpecialServersInTheirWay() {
    wire.whois(ROOT + " shop.jp", "refer: whois.jprs.jp\n")
        .whois(
            "whois.jprs.jp:43 shop.jp/e",
            """
            [ JPRS database provides information on network administration. Its use is    ]

            Domain Information:
            [Domain Name]                   SHOP.JP

            [Registrant]                    Taro Yamada

            [Name Server]                   ns1.shop.jp
            [Name Server]                   ns2.shop.jp

            [Created on]                    2022/02/18
            [Expires on]                    2023/02/28
            [Status]                        Active
            [Last Updated]                  2022/02/19 01:05:07 (JST)

            Contact Information:
            [Name]                          Taro Yamada
            [Email]                         taro@freemail.example
            """)
        .whois(ROOT + " shop.de", "refer: whois.denic.de\n")
        .whois("whois.denic.de:43 -T dn,ace shop.de", "Domain: shop.de\nStatus: free\n");

    RegistrationFacts facts = found("shop.jp");

    assertThat(facts.created()).contains(OffsetDateTime.parse("2022-02-18T00:00:00+09:00"));
    assertThat(facts.nameServers()).containsExactly("ns1.shop.jp", "ns2.shop.jp");
    assertThat(facts.registrantMailProvider()).contains("freemail.example");
    assertThat(facts.registrantOrganisation()).isEmpty();
    assertThat(facts.toString()).doesNotContain("Yamada");
    assertThat(ask("shop.de")).isInstanceOf(Answer.Absent.class);
  }

  @Test
  void readsTheJapaneseFormOfAnOrganisation() {
    String answer =
        """
        Domain Information: [\u30c9\u30e1\u30a4\u30f3\u60c5\u5831]
        a. [\u30c9\u30e1\u30a4\u30f3\u540d]                 MIDORI-BANK.CO.JP
        e. [\u305d\u3057\u304d\u3081\u3044]                 \u304b\u3076\u3057\u304d\u304c\u3044\u3057\u3083\u307f\u3069\u308a
        f. [\u7d44\u7e54\u540d]                     \u682a\u5f0f\u4f1a\u793e\u307f\u3069\u308a\u9280\u884c
        g. [Organization]               Midori Bank, Ltd.
        m. [\u767b\u9332\u62c5\u5f53\u8005]                 AB123JP
        p. [\u30cd\u30fc\u30e0\u30b5\u30fc\u30d0]               ns1.midori-bank.co.jp
        [\u72b6\u614b]                          Connected (2023/03/31)
        [\u767b\u9332\u5e74\u6708\u65e5]                    1998/03/20
        [\u6700\u7d42\u66f4\u65b0]                      2022/04/01 01:35:47 (JST)
        """;
    wire.whois(ROOT + " midori-bank.co.jp", "refer: whois.jprs.jp\n")
        .whois("whois.jprs.jp:43 midori-bank.co.jp/e", answer, Charset.forName("iso-2022-jp"));

    RegistrationFacts facts = found("midori-bank.co.jp");

    assertThat(facts.registrantOrganisation()).isPresent();
    assertThat(facts.created()).contains(OffsetDateTime.parse("1998-03-20T00:00:00+09:00"));
    assertThat(facts.expires()).contains(OffsetDateTime.parse("2023-03-31T00:00:00+09:00"));
    assertThat(facts.nameServers()).containsExactly("ns1.midori-bank.co.jp");
  }

  @Test
  void readsFormsWithHeadings() {
    wire.whois(ROOT + " shop.tw", "refer: whois.twnic.net.tw")
        .whois(
            "whois.twnic.net.tw:43 shop.tw",
            """
            Domain Name: shop.tw
               Domain Status: clientUpdateProhibited,clientTransferProhibited
               Registrant:

                  Alvin Chen
                  Alvin Chen  alvin@freemail.example
                  +886.228381031
                  TW

               Administrative Contact:
                  Other Person  other@elsewhere.example

               Record expires on 2021-12-09 12:30:05 (UTC+8)
               Record created on 2015-12-09 12:30:05 (UTC+8)

               Domain servers in listed order:
                  ns1.shop.tw
                  ns2.shop.tw      192.0.2.1

            Registration Service Provider: NET-CHINESE
            Registration Service URL: http://www.net-chinese.com.tw
            """)
        .whois(ROOT + " shop.it", "refer: whois.nic.it")
        .whois(
            "whois.nic.it:43 shop.it",
            """
            Domain:             shop.it
            Status:             ok
            Created:            2021-12-10 00:00:00

            Registrant
              Name:             Mario Rossi
              Created:          2013-04-21 01:05:35

            Registrar
              Organization:     Example Registrar S.p.A.
              Name:             EXAMPLE-REG

            Nameservers
              ns1.shop.it
            """);

    RegistrationFacts taiwan = found("shop.tw");
    RegistrationFacts italy = found("shop.it");

    assertThat(taiwan.registrar()).contains("NET-CHINESE");
    assertThat(taiwan.registrantMailProvider()).contains("freemail.example");
    assertThat(taiwan.created()).contains(OffsetDateTime.parse("2015-12-09T12:30:05+08:00"));
    assertThat(taiwan.nameServers()).containsExactly("ns1.shop.tw", "ns2.shop.tw");
    assertThat(taiwan.status())
        .containsExactly("clientUpdateProhibited", "clientTransferProhibited");
    assertThat(taiwan.toString()).doesNotContain("Alvin");
    assertThat(italy.registrar()).contains("Example Registrar S.p.A.");
    assertThat(italy.registrantOrganisation()).isEmpty();
    assertThat(italy.created()).contains(OffsetDateTime.parse("2021-12-10T00:00:00+01:00"));
  }

  @Test
  void refusesAnAnswerForAnotherDomain() {
    wire.whois(ROOT + " shop.cn", "refer: whois.cnnic.cn")
        .whois("whois.cnnic.cn:43 shop.cn", SSOBAN);

    assertThat(trouble("shop.cn")).isEqualTo(Trouble.NONSENSE);
  }

  @Test
  void tellsARateLimitFromNothing() {
    wire.whois(ROOT + " shop.uk", "refer: whois.nic.uk")
        .whois(
            "whois.nic.uk:43 shop.uk",
            """
                Error for "shop.uk".

                The WHOIS query quota for 192.0.2.1 has been exceeded
                and will be replenished in 50 seconds.
            """)
        .whois(ROOT + " shop.fr", "refer: whois.nic.fr")
        .whois(
            "whois.nic.fr:43 shop.fr",
            "%% Too many requests...\n%%\n%% No entries found in the AFNIC Database.\n");

    assertThat(trouble("shop.uk")).isEqualTo(Trouble.RATE_LIMITED);
    assertThat(trouble("shop.fr")).isEqualTo(Trouble.RATE_LIMITED);
  }

  @Test
  void keepsAReservedNameApartFromAFreeOne() {
    wire.whois(ROOT + " gov.cn", "refer: whois.cnnic.cn")
        .whois(
            "whois.cnnic.cn:43 gov.cn",
            "Sorry, The domain you requested is in the reserved list.\n");

    assertThat(found("gov.cn").status()).containsExactly("reserved");
  }

  @Test
  void saysWhenNobodyIsKnownToAsk() {
    wire.whois(
        ROOT + " shop.gr",
        "% IANA WHOIS server\n\ndomain: GR\n\nnserver: GR-C.ICS.FORTH.GR\ncreated: 1989-02-19\n");
    wire.whois(
        ROOT + " shop.invalid",
        "% IANA WHOIS server\n% This query returned 0 objects.\n% You queried for shop.invalid\n");

    assertThat(trouble("shop.gr")).isEqualTo(Trouble.NO_SERVER);
    assertThat(trouble("shop.invalid")).isEqualTo(Trouble.NO_SERVER);
  }

  @Test
  void noticesReferralsInACircle() {
    wire.whois(ROOT + " shop.top", "refer: whois.a.example")
        .whois("whois.a.example:43 shop.top", "whois: whois.b.example")
        .whois("whois.b.example:43 shop.top", "whois: whois.a.example");

    assertThat(trouble("shop.top")).isEqualTo(Trouble.FORBIDDEN);
    assertThat(wire.asked()).hasSize(3);
  }

  @Test
  void followsNoEndlessChain() {
    wire.whois(ROOT + " shop.top", "refer: whois.s0.example");
    for (int i = 0; i < 50; i++) {
      wire.whois("whois.s" + i + ".example:43 shop.top", "whois: whois.s" + (i + 1) + ".example");
    }

    assertThat(trouble("shop.top")).isEqualTo(Trouble.FORBIDDEN);
    assertThat(wire.asked()).hasSizeLessThanOrEqualTo(ReferralChain.MAX_HOPS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "[::1]:43",
        "localhost",
        "whois.example:25",
        "rwhois://rwhois.example:4321",
        "http://whois.example/",
        "a b.example",
        "-- see our page"
      })
  void followsReferralsToServersOnly(String referral) {
    wire.whois(ROOT + " shop.top", "refer: " + referral);

    assertThat(trouble("shop.top")).isEqualTo(Trouble.FORBIDDEN);
    assertThat(wire.asked()).hasSize(1);
  }

  @Test
  void bearsHostileAnswers() {
    byte[] line = "Domain Name: ".repeat(400_000).getBytes(StandardCharsets.UTF_8);
    wire.whois(ROOT + " shop.top", "refer: whois.nic.top")
        .reply("whois.nic.top:43 shop.top", 0, Map.of(), line, false);
    assertThat(trouble("shop.top")).isEqualTo(Trouble.NONSENSE);

    wire.reply("whois.nic.top:43 shop.top", 0, Map.of(), line, true);
    assertThat(trouble("shop.top")).isEqualTo(Trouble.NONSENSE);

    wire.reply("whois.nic.top:43 shop.top", 0, Map.of(), new byte[0], false);
    assertThat(trouble("shop.top")).isEqualTo(Trouble.NONSENSE);

    wire.whois(
        "whois.nic.top:43 shop.top",
        "Domain Name: shop.top\n" + "dns: a.example\nabuse-c: x\n\n".repeat(10_000));
    assertThat(found("shop.top").nameServers()).containsExactly("a.example");

    String control =
        "Domain Name: shop.top\n\u0007Registrar: E\u001b[31mvil\u202e\nName Server: ns.shop.top\n";
    wire.whois("whois.nic.top:43 shop.top", control);
    assertThat(found("shop.top").registrar()).contains("E [31mvil");
  }

  @Test
  void passesTheWiresTroubleOn() {
    wire.fails(ROOT + " shop.top", Trouble.DEADLINE);

    assertThat(trouble("shop.top")).isEqualTo(Trouble.DEADLINE);
  }

  @Test
  void refusesARootThatIsNoServer() {
    assertThatThrownBy(() -> new WhoisRegister(wire, "whois.iana.org"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Answer<RegistrationFacts> ask(String domain) {
    return new WhoisRegister(wire, ROOT).domain(new DomainName(domain));
  }

  private RegistrationFacts found(String domain) {
    return ask(domain).value().orElseThrow();
  }

  private Trouble trouble(String domain) {
    return ((Answer.Unavailable<RegistrationFacts>) ask(domain)).why();
  }
}
