package kanshiki.lookup.whois;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.ScriptedWire;
import kanshiki.lookup.Trouble;
import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.Test;

class WhoisNetworkTest {
  private static final String ROOT = "whois.iana.org:43";

  private final ScriptedWire wire = new ScriptedWire();

  @Test
  void readsRipe() {
    wire.whois(
            ROOT + " 193.0.6.139",
            "refer: whois.ripe.net\n\ninetnum: 193.0.0.0 - 193.255.255.255\n")
        .whois(
            "whois.ripe.net:43 193.0.6.139",
            """
            % Information related to '193.0.0.0 - 193.0.7.255'

            % Abuse contact for '193.0.0.0 - 193.0.7.255' is 'abuse@ripe.example'

            inetnum:        193.0.0.0 - 193.0.7.255
            netname:        EXAMPLE-NCC
            country:        NL
            org:            ORG-EX1-RIPE
            descr:          Some office
            source:         RIPE

            organisation:   ORG-EX1-RIPE
            org-name:       Example Network Coordination Centre
            country:        NL
            source:         RIPE

            person:         Jan Jansen
            e-mail:         jan@ripe.example
            """);

    NetworkFacts facts = found("193.0.6.139");

    assertThat(facts.cidr()).contains("193.0.0.0/21");
    assertThat(facts.organisation()).contains("Example Network Coordination Centre");
    assertThat(facts.netname()).contains("EXAMPLE-NCC");
    assertThat(facts.country()).contains("NL");
    assertThat(facts.abuseContact()).contains("abuse@ripe.example");
  }

  @Test
  void readsTheNarrowestOfSeveralInApnic() {
    wire.whois(ROOT + " 163.43.158.180", "refer: whois.apnic.net\n")
        .whois(
            "whois.apnic.net:43 163.43.158.180",
            """
            inetnum:        163.0.0.0 - 163.255.255.255
            netname:        ERX-NETBLOCK
            country:        AU

            inetnum:        163.43.0.0 - 163.43.255.255
            netname:        SAKURA-OSAKA
            descr:          SAKURA Internet Inc.
            descr:          Grand Front Osaka
            country:        JP
            remarks:        Email address for spam or abuse complaints: abuse@sakura.ad.jp
            source:         JPNIC
            """);

    NetworkFacts facts = found("163.43.158.180");

    assertThat(facts.cidr()).contains("163.43.0.0/16");
    assertThat(facts.organisation()).contains("SAKURA Internet Inc.");
    assertThat(facts.country()).contains("JP");
    assertThat(facts.abuseContact()).contains("abuse@sakura.ad.jp");
  }

  @Test
  void readsArinAndFollowsItOn() {
    wire.whois(ROOT + " 8.8.8.8", "refer: whois.arin.net\n")
        .whois(
            "whois.arin.net:43 n + 8.8.8.8",
            """
            NetRange:       8.0.0.0 - 8.127.255.255
            CIDR:           8.0.0.0/9
            NetName:        LVLT-ORG-8-8
            Organization:   Level 3 Parent, LLC (LPL-141)

            OrgName:        Level 3 Parent, LLC
            Country:        US

            NetRange:       8.8.8.0 - 8.8.8.255
            CIDR:           8.8.8.0/24
            NetName:        GOGL
            OriginAS:       AS15169
            Organization:   Google LLC (GOGL)

            OrgName:        Google LLC
            Country:        US

            OrgAbuseName:   Abuse
            OrgAbuseEmail:  network-abuse@google.com
            """)
        .whois(ROOT + " 192.0.2.9", "refer: whois.arin.net\n")
        .whois(
            "whois.arin.net:43 n + 192.0.2.9",
            "NetRange: 192.0.0.0 - 192.0.255.255\nReferralServer: whois://whois.ripe.net\n")
        .whois("whois.ripe.net:43 192.0.2.9", "inetnum: 192.0.2.0 - 192.0.2.255\ncountry: DE\n");

    NetworkFacts google = found("8.8.8.8");

    assertThat(google.cidr()).contains("8.8.8.0/24");
    assertThat(google.organisation()).contains("Google LLC");
    assertThat(google.asn()).hasValue(15169);
    assertThat(google.abuseContact()).contains("network-abuse@google.com");
    assertThat(found("192.0.2.9").country()).contains("DE");
  }

  @Test
  void readsLacnicWithItsHandles() {
    wire.whois(ROOT + " 200.160.2.3", "refer: whois.lacnic.net\n")
        .whois(
            "whois.lacnic.net:43 200.160.2.3",
            """
            inetnum:     200.160.0/20
            aut-num:     AS22548
            abuse-c:     FAN
            owner:       Exemplo de Nome e Coordena\u00e7\u00e3o
            country:     BR

            nic-hdl-br:  XYZ
            e-mail:      other@nic.example

            nic-hdl-br:  FAN
            person:      Alguem
            e-mail:      desk@nic.example
            """,
            StandardCharsets.ISO_8859_1);

    NetworkFacts facts = found("200.160.2.3");

    assertThat(facts.cidr()).contains("200.160.0.0/20");
    assertThat(facts.organisation()).contains("Exemplo de Nome e Coordena\u00e7\u00e3o");
    assertThat(facts.abuseContact()).contains("desk@nic.example");
  }

  @Test
  void readsJpnicAndKrnic() {
    wire.whois(ROOT + " 192.0.2.1", "refer: whois.nic.ad.jp\n")
        .whois(
            "whois.nic.ad.jp:43 192.0.2.1/e",
            """
            [ JPNIC database provides information regarding IP addresses and ASNs. Its use   ]

            Network Information:
            a. [Network Number]             192.0.2.0/24
            b. [Network Name]               EXAMPLE-NET
            g. [Organization]               Example Internet Inc.
            m. [Administrative Contact]     JP00000001
            n. [Technical Contact]          JP00000001
            p. [Nameserver]                 ns1.example.jp
            [Assigned Date]                 2011/02/14
            """)
        .whois(ROOT + " 198.51.100.1", "refer: whois.kisa.or.kr\n")
        .whois(
            "whois.kisa.or.kr:43 198.51.100.1",
            """
            query : 198.51.100.1

            # ENGLISH

            [ Network Information ]
            IPv4 Address       : 198.51.100.0 - 198.51.100.255 (/24)
            Organization Name  : Example Telecom
            Service Name       : EXNET

            [ Network Abuse Contact Information ]
            Phone              : +82-2-0000-0000
            E-Mail             : irt@telecom.example
            """);

    assertThat(found("192.0.2.1").organisation()).contains("Example Internet Inc.");
    assertThat(found("192.0.2.1").netname()).contains("EXAMPLE-NET");
    assertThat(found("198.51.100.1").cidr()).contains("198.51.100.0/24");
    assertThat(found("198.51.100.1").organisation()).contains("Example Telecom");
    assertThat(found("198.51.100.1").abuseContact()).contains("irt@telecom.example");
  }

  @Test
  void believesNoBlockThatIsEverythingOrElsewhere() {
    wire.whois(ROOT + " 192.0.2.1", "refer: whois.ripe.net\n")
        .whois(
            "whois.ripe.net:43 192.0.2.1",
            "inetnum: 0.0.0.0 - 255.255.255.255\nnetname: IANA-BLK\n\ninetnum: 10.0.0.0/8\n");

    assertThat(ask("192.0.2.1"))
        .isEqualTo(
            new Answer.Unavailable<NetworkFacts>(
                Trouble.NONSENSE, "whois whois.ripe.net", ScriptedWire.NOW));
  }

  private Answer<NetworkFacts> ask(String address) {
    return new WhoisRegister(wire, ROOT).network(new IpAddress(address));
  }

  private NetworkFacts found(String address) {
    return ask(address).value().orElseThrow();
  }
}
