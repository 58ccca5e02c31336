package kanshiki.lookup.rdap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.RegistrationFacts;
import kanshiki.lookup.ScriptedWire;
import kanshiki.lookup.Trouble;
import kanshiki.observable.DomainName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RdapRegisterTest {
  private static final String FOLDER = "https://data.iana.example/rdap/";
  private static final String BASE = "https://rdap.registry.example/v1/";
  private static final String SHOP = BASE + "domain/shop.com";

  private static final String SHOP_AT_REGISTRY =
      """
      {"objectClassName":"domain","ldhName":"SHOP.COM","handle":"1_COM",
       "status":["client transfer prohibited"],
       "events":[{"eventAction":"registration","eventDate":"2022-02-18T12:14:51Z"},
                 {"eventAction":"expiration","eventDate":"2023-02-18T12:14:51Z"}],
       "nameservers":[{"ldhName":"NS1.SHOP.COM"},{"ldhName":"NS2.SHOP.COM."}],
       "entities":[{"objectClassName":"entity","roles":["registrar"],"handle":"292",
         "vcardArray":["vcard",[["version",{},"text","4.0"],
                                ["fn",{},"text","Example Registrar, Inc."]]],
         "entities":[{"roles":["abuse"],"vcardArray":["vcard",[["version",{},"text","4.0"],
           ["fn",{},"text",""],["email",{},"text","abuse@registrar.example"]]]}]}],
       "links":[{"rel":"self","href":"https://rdap.registry.example/v1/domain/shop.com",
                 "type":"application/rdap+json"},
                {"rel":"related","href":"https://rdap.registrar.example/domain/shop.com",
                 "type":"application/rdap+json"}]}
      """;

  private final ScriptedWire wire = new ScriptedWire();

  @BeforeEach
  void setUp() {
    wire.http(
        FOLDER + "dns.json",
        200,
        "application/json",
        "{\"services\":[[[\"com\"],[\"http://rdap.registry.example/v1/\",\"" + BASE + "\"]]]}");
  }

  @Test
  void readsTheRegistry() {
    wire.rdap(SHOP, SHOP_AT_REGISTRY);

    RegistrationFacts facts = found();

    assertThat(facts.registrar()).contains("Example Registrar, Inc.");
    assertThat(facts.created()).contains(OffsetDateTime.parse("2022-02-18T12:14:51Z"));
    assertThat(facts.expires()).contains(OffsetDateTime.parse("2023-02-18T12:14:51Z"));
    assertThat(facts.nameServers()).containsExactly("ns1.shop.com", "ns2.shop.com");
    assertThat(facts.status()).containsExactly("client transfer prohibited");
    assertThat(facts.abuseContact()).contains("abuse@registrar.example");
    assertThat(ask().source()).isEqualTo("rdap " + SHOP);
  }

  @Test
  void addsWhatTheRegistrarKnows() {
    wire.rdap(SHOP, SHOP_AT_REGISTRY)
        .rdap(
            "https://rdap.registrar.example/domain/shop.com",
            """
            {"objectClassName":"domain","ldhName":"shop.com",
             "events":[{"eventAction":"registration","eventDate":"1999-01-01T00:00:00Z"}],
             "entities":[{"roles":["registrant"],"vcardArray":["vcard",[
               ["version",{},"text","4.0"],["kind",{},"text","individual"],
               ["fn",{},"text","Hanako Yamada"],["org",{},"text","Hanako Yamada"],
               ["adr",{"cc":"JP"},"text",["","","1-1","Osaka","","",""]],
               ["email",{},"text","hanako@freemail.example"]]]}]}
            """);

    RegistrationFacts facts = found();

    assertThat(facts.created()).contains(OffsetDateTime.parse("2022-02-18T12:14:51Z"));
    assertThat(facts.registrantMailProvider()).contains("freemail.example");
    assertThat(facts.registrantCountry()).contains("JP");
    assertThat(facts.registrantOrganisation()).isEmpty();
    assertThat(facts.toString()).doesNotContainIgnoringCase("hanako");
    assertThat(ask().source())
        .isEqualTo("rdap " + SHOP + ", https://rdap.registrar.example/domain/shop.com");
  }

  @Test
  void takesNothingFromARegistrarThatSpeaksOfAnotherDomain() {
    wire.rdap(SHOP, SHOP_AT_REGISTRY)
        .rdap(
            "https://rdap.registrar.example/domain/shop.com",
            "{\"ldhName\":\"bank.com\",\"entities\":[{\"roles\":[\"registrant\"],\"vcardArray\":"
                + "[\"vcard\",[[\"kind\",{},\"text\",\"org\"],[\"fn\",{},\"text\",\"Bank\"]]]}]}");

    assertThat(found().registrantOrganisation()).isEmpty();
    assertThat(ask().source()).isEqualTo("rdap " + SHOP);
  }

  @Test
  void readsJsContact() {
    wire.rdap(
        SHOP,
        """
        {"objectClassName":"domain","ldhName":"shop.com","entities":[{"roles":["registrant"],
          "jscard":{"@type":"Card","version":"1.0","kind":"org",
            "name":{"full":"Midori Bank"},
            "organizations":{"org":{"name":"Midori Bank, Ltd."}},
            "addresses":{"addr":{"countryCode":"JP"}},
            "emails":{"email":{"address":"info@midori-bank.example"}}}}]}
        """);

    RegistrationFacts facts = found();

    assertThat(facts.registrantOrganisation()).contains("Midori Bank, Ltd.");
    assertThat(facts.registrantMailProvider()).contains("midori-bank.example");
    assertThat(facts.registrantCountry()).contains("JP");
  }

  @Test
  void bearsADomainWithoutName() {
    wire.rdap(SHOP, "{\"objectClassName\":\"domain\",\"status\":[\"not available\"]}");

    assertThat(found().status()).containsExactly("not available");
  }

  @Test
  void fetchesTheBootstrapFileOnce() {
    wire.rdap(SHOP, SHOP_AT_REGISTRY);
    var register = new RdapRegister(wire, FOLDER);

    register.domain(new DomainName("shop.com"));
    register.domain(new DomainName("other.com"));

    assertThat(wire.asked()).containsOnlyOnce(FOLDER + "dns.json");
  }

  @Test
  void knowsWhereThereIsNoService() {
    assertThat(new RdapRegister(wire, FOLDER).domain(new DomainName("ssoban.cn")))
        .isInstanceOfSatisfying(
            Answer.Unavailable.class,
            answer -> assertThat(answer.why()).isEqualTo(Trouble.NO_SERVER));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsRedirects(int status) {
    wire.redirect(SHOP, status, "../domain/./shop.com?x")
        .redirect(BASE + "domain/shop.com?x", status, "https://rdap.other.example/domain/shop.com")
        .rdap("https://rdap.other.example/domain/shop.com", SHOP_AT_REGISTRY);

    assertThat(found().registrar()).contains("Example Registrar, Inc.");
    assertThat(ask().source()).isEqualTo("rdap https://rdap.other.example/domain/shop.com");
  }

  @Test
  void followsNoCircleAndNoEndlessRedirect() {
    wire.redirect(SHOP, 302, "https://a.example/").redirect("https://a.example/", 302, SHOP);
    assertThat(trouble()).isEqualTo(Trouble.FORBIDDEN);

    wire.redirect(SHOP, 302, "https://a.example/0");
    for (int i = 0; i < 20; i++) {
      wire.redirect("https://a.example/" + i, 302, "https://a.example/" + (i + 1));
    }
    wire.asked().clear();
    assertThat(trouble()).isEqualTo(Trouble.FORBIDDEN);
    assertThat(wire.asked()).hasSize(2 + RdapClient.MAX_REDIRECTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "file:///etc/passwd", "https://u:p@a.example/", "ftp://a.example/", "a b"})
  void followsNoRedirectToElsewhereThanTheWeb(String location) {
    wire.redirect(SHOP, 302, location);

    assertThat(trouble()).isIn(Trouble.NONSENSE, Trouble.FORBIDDEN);
  }

  @Test
  void believesANotFoundOfARegisterOnly() {
    wire.http(SHOP, 404, "application/rdap+json", "{\"errorCode\":404,\"title\":\"Not Found\"}");
    assertThat(ask())
        .isEqualTo(
            new Answer.Absent<RegistrationFacts>(
                Absence.NO_ENTRY, "rdap " + SHOP, ScriptedWire.NOW));

    wire.http(SHOP, 404, "text/plain", "");
    assertThat(ask()).isInstanceOf(Answer.Absent.class);

    wire.http(SHOP, 200, "application/json", "{\"errorCode\":404}");
    assertThat(ask()).isInstanceOf(Answer.Absent.class);

    wire.http(SHOP, 404, "text/html", "<h1>404</h1>");
    assertThat(trouble()).isEqualTo(Trouble.NONSENSE);
  }

  @ParameterizedTest
  @CsvSource({
    "429, RATE_LIMITED",
    "400, REFUSED",
    "403, REFUSED",
    "500, REFUSED",
    "501, REFUSED",
    "503, REFUSED",
    "204, NONSENSE"
  })
  void tellsTheTroubles(int status, Trouble expected) {
    wire.http(SHOP, status, "application/rdap+json", "{}");

    assertThat(trouble()).isEqualTo(expected);
  }

  @Test
  void takesAServerThatAsksForPatienceForBusy() {
    wire.reply(SHOP, 503, Map.of("Retry-After", List.of("120")), new byte[0], false);

    assertThat(trouble()).isEqualTo(Trouble.RATE_LIMITED);
  }

  @Test
  void refusesWhatIsNoAnswer() {
    for (String body :
        List.of(
            "",
            "[]",
            "<html>",
            "{}",
            "{\"objectClassName\":\"entity\",\"ldhName\":\"shop.com\"}",
            "{\"objectClassName\":\"domain\",\"ldhName\":\"bank.com\"}",
            "[".repeat(100_000))) {
      wire.rdap(SHOP, body);
      assertThat(trouble()).isEqualTo(Trouble.NONSENSE);
    }
    wire.http(SHOP, 200, "text/html", SHOP_AT_REGISTRY);
    assertThat(trouble()).isEqualTo(Trouble.NONSENSE);

    byte[] cut = SHOP_AT_REGISTRY.getBytes(StandardCharsets.UTF_8);
    wire.reply(SHOP, 200, Map.of(), cut, true);
    assertThat(trouble()).isEqualTo(Trouble.NONSENSE);
  }

  @Test
  void readsADeclaredCharsetWhereItIsNotUtf8() {
    String answer = SHOP_AT_REGISTRY.replace("Example Registrar", "\u304a\u540d\u524d");
    byte[] bytes = answer.getBytes(Charset.forName("windows-31j"));
    wire.reply(
        SHOP,
        200,
        Map.of("Content-Type", List.of("application/rdap+json; charset=\"Shift_JIS\"")),
        bytes,
        false);
    assertThat(found().registrar().orElseThrow()).startsWith("\u304a\u540d\u524d");

    wire.reply(
        SHOP,
        200,
        Map.of("Content-Type", List.of("application/rdap+json; charset=no such")),
        bytes,
        false);
    assertThat(trouble()).isEqualTo(Trouble.NONSENSE);
  }

  @Test
  void bearsEntitiesWithoutEnd() {
    String nested = "{\"roles\":[\"abuse\"],\"entities\":[".repeat(25) + "]}".repeat(25);
    wire.rdap(SHOP, "{\"ldhName\":\"shop.com\",\"entities\":[" + nested + "]}");
    assertThat(found()).isNotNull();

    wire.rdap(SHOP, "{\"ldhName\":\"shop.com\",\"entities\":[" + "{},".repeat(100_000) + "{}]}");
    assertThat(found()).isNotNull();
  }

  @Test
  void asksTheSecondBaseWhereTheFirstIsSilent() {
    wire.fails(SHOP, Trouble.UNREACHABLE)
        .rdap("http://rdap.registry.example/v1/domain/shop.com", SHOP_AT_REGISTRY);

    assertThat(found().registrar()).isPresent();
  }

  @Test
  void saysThatTheBootstrapFileIsMissing() {
    wire.http(FOLDER + "dns.json", 404, "text/html", "<h1>404</h1>");
    assertThat(trouble()).isEqualTo(Trouble.NONSENSE);
    wire.http(FOLDER + "dns.json", 200, "application/json", "{}");
    assertThat(trouble()).isEqualTo(Trouble.NONSENSE);
    wire.fails(FOLDER + "dns.json", Trouble.DEADLINE);
    assertThat(trouble()).isEqualTo(Trouble.DEADLINE);
  }

  @Test
  void refusesAFolderThatIsNoUrl() {
    assertThatThrownBy(() -> new RdapRegister(wire, "not a url"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Answer<RegistrationFacts> ask() {
    return new RdapRegister(wire, FOLDER).domain(new DomainName("shop.com"));
  }

  private RegistrationFacts found() {
    return ask().value().orElseThrow();
  }

  private Trouble trouble() {
    return ((Answer.Unavailable<RegistrationFacts>) ask()).why();
  }
}
