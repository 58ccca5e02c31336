package kanshiki.lookup.rdap;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.lookup.Answer;
import kanshiki.lookup.NetworkFacts;
import kanshiki.lookup.ScriptedWire;
import kanshiki.lookup.Trouble;
import kanshiki.observable.IpAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RdapNetworkTest {
  private static final String FOLDER = "https://data.iana.example/rdap/";
  private static final String BASE = "https://rdap.rir.example/";

  private final ScriptedWire wire = new ScriptedWire();

  @BeforeEach
  void setUp() {
    wire.http(FOLDER + "ipv4.json", 200, "application/json", services("0.0.0.0/0"))
        .http(FOLDER + "ipv6.json", 200, "application/json", services("2000::/3"))
        .http(FOLDER + "asn.json", 200, "application/json", services("1-4294967295"));
  }

  private static String services(String all) {
    return "{\"services\":[[[\"" + all + "\"],[\"" + BASE + "\"]]]}";
  }

  /** The first case of the project: as JPNIC's answers come by APNIC. */
  @Test
  void readsTheSendersNetwork() {
    wire.rdap(
        BASE + "ip/163.43.158.180",
        """
        {"objectClassName":"ip network","handle":"163.43.0.0 - 163.43.255.255",
         "startAddress":"163.43.0.0","endAddress":"163.43.255.255","ipVersion":"v4",
         "name":"SAKURA-OSAKA","country":"JP","type":"ALLOCATED PORTABLE",
         "cidr0_cidrs":[{"v4prefix":"163.43.0.0","length":16}],
         "remarks":[{"title":"description","description":["SAKURA Internet Inc.","Osaka"]}],
         "entities":[
           {"roles":["registrant"],"handle":"JNIC1-AP","vcardArray":["vcard",[
             ["version",{},"text","4.0"],["fn",{},"text","SAKURA Internet Inc."],
             ["kind",{},"text","org"],
             ["adr",{"cc":"JP"},"text",["","","1-12-12","Osaka-shi Kita-ku","","530-0001",""]]]]},
           {"roles":["administrative","technical"],"handle":"TW1-AP","vcardArray":["vcard",[
             ["fn",{},"text","Taro Yamada"],["kind",{},"text","individual"],
             ["email",{},"text","taro@sakura.ad.jp"]]],
            "entities":[{"roles":["abuse"],"vcardArray":["vcard",[
             ["fn",{},"text","Abuse desk"],["email",{},"text","abuse@sakura.ad.jp"]]]}]}]}
        """);

    NetworkFacts facts = found("163.43.158.180");

    assertThat(facts.cidr()).contains("163.43.0.0/16");
    assertThat(facts.organisation()).contains("SAKURA Internet Inc.");
    assertThat(facts.netname()).contains("SAKURA-OSAKA");
    assertThat(facts.country()).contains("JP");
    assertThat(facts.city()).contains("Osaka");
    assertThat(facts.abuseContact()).contains("abuse@sakura.ad.jp");
    assertThat(facts.toString()).doesNotContain("Yamada");
  }

  @Test
  void readsTheHostsNetworkWithItsAbuseDeskInRemarks() {
    wire.rdap(
        BASE + "ip/115.144.69.31",
        """
        {"objectClassName":"ip network","startAddress":"115.144.0.0","endAddress":"115.144.255.255",
         "name":"EXAMPLE-KR","country":"KR",
         "remarks":[{"title":"description","description":["Example Telecom"]},
           {"title":"remarks","description":["Send spam reports to abuse desk: ABUSE@telecom.example"]}]}
        """);

    NetworkFacts facts = found("115.144.69.31");

    assertThat(facts.cidr()).contains("115.144.0.0/16");
    assertThat(facts.country()).contains("KR");
    assertThat(facts.organisation()).contains("Example Telecom");
    assertThat(facts.abuseContact()).contains("abuse@telecom.example");
    assertThat(facts.city()).isEmpty();
  }

  @Test
  void takesNoMaintainerAndNoPersonForTheHolder() {
    wire.rdap(
        BASE + "ip/193.0.6.139",
        """
        {"startAddress":"193.0.0.0","endAddress":"193.0.7.255","name":"EXAMPLE","country":"NL",
         "entities":[
          {"handle":"EXAMPLE-MNT","roles":["registrant"],"vcardArray":["vcard",[
            ["fn",{},"text","EXAMPLE-MNT"],["kind",{},"text","group"]]]},
          {"handle":"JJ1-RIPE","roles":["registrant"],"vcardArray":["vcard",[
            ["fn",{},"text","Jan Jansen"],["kind",{},"text","individual"]]]},
          {"handle":"ORG-EX1-RIPE","roles":["registrant"],"vcardArray":["vcard",[
            ["fn",{},"text","Example Coordination Centre"],["kind",{},"text","org"]]]}]}
        """);

    assertThat(found("193.0.6.139").organisation()).contains("Example Coordination Centre");
  }

  @Test
  void readsArinsPrefixesAndOrigin() {
    wire.rdap(
        BASE + "ip/8.8.8.8",
        """
        {"objectClassName":"ip network","startAddress":"8.8.8.0","endAddress":"8.8.8.255",
         "name":"GOGL","cidr0_cidrs":[{"v4prefix":"8.8.8.0","length":24}],
         "arin_originas0_originautnums":[15169],
         "entities":[{"handle":"GOGL","roles":["registrant"],"vcardArray":["vcard",[
           ["fn",{},"text","Google LLC"],["kind",{},"text","org"],
           ["adr",{"label":"1600 Amphitheatre Parkway\\nMountain View\\nCA\\nUnited States"},
            "text",["","","","","","",""]]]]}]}
        """);

    NetworkFacts facts = found("8.8.8.8");

    assertThat(facts.cidr()).contains("8.8.8.0/24");
    assertThat(facts.asn()).hasValue(15169);
    assertThat(facts.organisation()).contains("Google LLC");
    assertThat(facts.city()).isEmpty();
  }

  @Test
  void writesARangeThatIsNoPrefix() {
    wire.rdap(
        BASE + "ip/2001:db8::5",
        "{\"startAddress\":\"2001:db8::1\",\"endAddress\":\"2001:db8::9\",\"country\":\"jp\"}");

    assertThat(found("2001:db8::5").cidr()).contains("2001:db8::1 - 2001:db8::9");
    assertThat(found("2001:db8::5").country()).contains("JP");
  }

  @Test
  void refusesANetworkThatTheAddressIsNotIn() {
    wire.rdap(
        BASE + "ip/192.0.2.1", "{\"startAddress\":\"10.0.0.0\",\"endAddress\":\"10.255.255.255\"}");

    assertThat(ask("192.0.2.1"))
        .isEqualTo(
            new Answer.Unavailable<NetworkFacts>(
                Trouble.NONSENSE, "rdap " + BASE + "ip/192.0.2.1", ScriptedWire.NOW));
  }

  @Test
  void readsAnAutonomousSystem() {
    wire.rdap(
        BASE + "autnum/64500",
        "{\"objectClassName\":\"autnum\",\"startAutnum\":64500,\"endAutnum\":64500,"
            + "\"name\":\"EXAMPLE-AS\",\"country\":\"JP\"}");
    var register = new RdapRegister(wire, FOLDER);

    assertThat(register.autonomousSystem(64_500).value().orElseThrow().netname())
        .contains("EXAMPLE-AS");
    assertThat(register.autonomousSystem(64_501)).isInstanceOf(Answer.Unavailable.class);
  }

  private Answer<NetworkFacts> ask(String address) {
    return new RdapRegister(wire, FOLDER).network(new IpAddress(address));
  }

  private NetworkFacts found(String address) {
    return ask(address).value().orElseThrow();
  }
}
