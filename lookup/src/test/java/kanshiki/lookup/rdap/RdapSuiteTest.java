package kanshiki.lookup.rdap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.Shared;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RdapSuiteTest {
  private static final String ICANN = "suites/rdap-icann/icann-rdap-client/src/test_files/";
  private static final String OPENRDAP = "suites/rdap-openrdap/test/testdata/";

  @Test
  void readsEveryAnswerOfTheSuitesWithoutLoss() {
    int read = 0;
    for (String folder : List.of("suites/rdap-icann", "suites/rdap-openrdap")) {
      for (Path file : Shared.files(Shared.path(folder))) {
        String name = file.toString();
        if (name.endsWith(".json") || name.endsWith("entity-1-VRSN")) {
          hasAll(file);
          read++;
        }
      }
    }
    System.out.println("rdap suites: " + read + " files read without loss");
    assertThat(read).isGreaterThan(30);
  }

  /** The same leaves as another reader finds, or both find no JSON. */
  private static void hasAll(Path file) {
    String text = new String(Shared.bytes(file), StandardCharsets.UTF_8);
    try {
      JsonNode theirs = new JsonMapper().readTree(text);
      if (!theirs.isMissingNode()) {
        same(theirs, Json.parse(text).orElseThrow(() -> new AssertionError(file.toString())));
      }
    } catch (JacksonException e) {
      assertThat(Json.parse(text)).as(file.toString()).isEmpty();
    }
  }

  private static void same(JsonNode theirs, Json ours) {
    if (theirs.isObject()) {
      theirs.properties().forEach(each -> same(each.getValue(), ours.at(each.getKey())));
    } else if (theirs.isArray()) {
      for (int i = 0; i < theirs.size(); i++) {
        same(theirs.get(i), ours.at(i));
      }
    } else if (theirs.isNull()) {
      assertThat(ours).isEqualTo(Json.Nothing.HERE);
    } else {
      assertThat(ours).isEqualTo(new Json.Text(theirs.asString(), theirs.isString()));
    }
  }

  @Test
  void readsLeMonde() {
    RegistrationFacts facts = domain(ICANN + "lemonde.fr.json", "lemonde.fr");

    assertThat(facts.registrar()).contains("NAMESHIELD");
    assertThat(facts.registrantOrganisation()).contains("SOCIETE EDITRICE DU MONDE");
    assertThat(facts.registrantMailProvider()).contains("lemonde.fr");
    assertThat(facts.registrantCountry()).contains("FR");
    assertThat(facts.created()).contains(OffsetDateTime.parse("2005-08-02T14:16:36Z"));
    assertThat(facts.expires()).contains(OffsetDateTime.parse("2025-06-09T22:08:09Z"));
    assertThat(facts.nameServers()).hasSize(4).contains("ns-cloud-b4.googledomains.com");
    assertThat(facts.status()).hasSize(4).contains("server update prohibited");
  }

  @Test
  void readsHomeMoscow() {
    RegistrationFacts facts = domain(ICANN + "home.moscow.json", "home.moscow");

    assertThat(facts.registrar())
        .contains("Limited Liability Company \"Registrar of domain names REG.RU\"");
    assertThat(facts.created()).contains(OffsetDateTime.parse("2021-10-19T19:28:12Z"));
    assertThat(facts.nameServers()).containsExactly("ns1.reg.ru", "ns2.reg.ru");
    assertThat(facts.abuseContact()).contains("abuse@reg.ru");
  }

  @Test
  void readsMicrosoftClick() {
    RegistrationFacts facts = domain(ICANN + "microsoft.click.json", "microsoft.click");

    assertThat(facts.registrar()).contains("MarkMonitor Inc.");
    assertThat(facts.registrantOrganisation()).contains("Microsoft Corporation");
    assertThat(facts.registrantCountry()).contains("US");
    assertThat(facts.abuseContact()).contains("abusecomplaints@markmonitor.com");
  }

  @Test
  void readsExampleCz() {
    RegistrationFacts facts =
        domain(OPENRDAP + "rdap/rdap.nic.cz/domain-example.cz.json", "example.cz");

    assertThat(facts.registrar()).contains("REG-INTERNET-CZ");
    assertThat(facts.created()).contains(OffsetDateTime.parse("2004-08-30T22:55:00Z"));
    assertThat(facts.nameServers()).containsExactly("ns2.pipni.cz", "ns3.pipni.cz", "ns.pipni.cz");
  }

  @Test
  void readsTheBootstrapFiles() {
    Bootstrap dns = bootstrap("bootstrap_complex/dns.json");
    assertThat(dns.domain(new DomainName("sub.example.com")).getFirst())
        .isEqualTo(URI.create("https://example.com/sub/"));
    assertThat(dns.domain(new DomainName("shop.com")).getFirst())
        .isEqualTo(URI.create("https://example.com/"));
    assertThat(dns.domain(new DomainName("shop.net")).getFirst())
        .isEqualTo(URI.create("https://example.root/"));

    assertThat(bootstrap("bootstrap/ipv4.json").address(new IpAddress("41.1.2.3")).getFirst())
        .isEqualTo(URI.create("https://rdap.afrinic.net/rdap/"));
    assertThat(bootstrap("bootstrap/ipv6.json").address(new IpAddress("2001:4200::1"))).hasSize(2);
    assertThat(bootstrap("bootstrap/asn.json").autonomousSystem(2043)).isNotEmpty();
    assertThat(bootstrap("bootstrap_malformed/dns_bad_services.json").size()).isEqualTo(3);
    assertThat(bootstrap("bootstrap_malformed/dns_bad_url.json").size()).isEqualTo(3);
    assertThat(Bootstrap.parse(text(OPENRDAP + "bootstrap_malformed/dns_syntax_error.json")))
        .isEmpty();
    assertThat(Bootstrap.parse(text(OPENRDAP + "bootstrap_http_error/404.html"))).isEmpty();
  }

  private static RegistrationFacts domain(String file, String name) {
    var object = new DomainObject(Json.parse(text(file)).orElseThrow());
    assertThat(object.isFor(new DomainName(name))).isTrue();
    return object.facts();
  }

  private static Bootstrap bootstrap(String file) {
    return Bootstrap.parse(text(OPENRDAP + file)).orElseThrow();
  }

  private static String text(String file) {
    return new String(Shared.bytes(Shared.path(file)), StandardCharsets.UTF_8);
  }
}
