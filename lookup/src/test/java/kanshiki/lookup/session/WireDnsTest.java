package kanshiki.lookup.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanshiki.lookup.Absence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Dns;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.lab.NameServer;
import kanshiki.lookup.net.HostPort;
import kanshiki.lookup.net.LiveWire;
import kanshiki.lookup.net.LocalPrograms;
import kanshiki.lookup.net.NetworkPlan;
import kanshiki.observable.IpAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real name server. */
class WireDnsTest {
  private static final Instant NOW = Instant.parse("2022-02-27T00:00:00Z");

  private static @Nullable NameServer server;

  @BeforeAll
  static void start() {
    Assumptions.assumeTrue(NameServer.program().isPresent(), "knotd (package knot) is not there");
    server =
        NameServer.start(
            """
            shop.example. A 192.0.2.9
            shop.example. A 192.0.2.10
            shop.example. AAAA 2001:db8::9
            shop.example. MX 20 mx2.shop.example.
            shop.example. MX 10 mx1.shop.example.
            shop.example. TXT "v=spf1 " "-all"
            empty.example. TXT "nothing but words"
            nomail.example. MX 0 .
            www.shop.example. CNAME shop.example.
            one.loop.example. CNAME two.loop.example.
            two.loop.example. CNAME one.loop.example.
            9.2.0.192.in-addr.arpa. PTR Shop.Example.
            """
                + many());
  }

  private static String many() {
    var records = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      records.append("many.example. TXT \"").append("z".repeat(200)).append(i).append("\"\n");
    }
    return records.toString();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static Dns dns(HostPort... servers) {
    var live =
        new LiveWire(
            new NetworkPlan(List.of(servers), List.of(), List.of(), Set.of()),
            Map.of(),
            LocalPrograms.none(() -> NOW),
            () -> NOW,
            "test");
    return WireDns.seenBySender(request -> live.ask(request, Duration.ofSeconds(2)));
  }

  private static Dns dns() {
    return dns(address());
  }

  private static HostPort address() {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    return server.address();
  }

  @Test
  void findsRecordsOfEachKindInAFixedOrder() {
    assertThat(dns().ask("shop.example", DnsType.A).value())
        .contains(List.of("192.0.2.10", "192.0.2.9"));
    assertThat(dns().ask("Shop.Example.", DnsType.AAAA).value()).contains(List.of("2001:db8::9"));
    assertThat(dns().ask("shop.example", DnsType.MX).value())
        .contains(List.of("10 mx1.shop.example", "20 mx2.shop.example"));
    assertThat(dns().ask("shop.example", DnsType.TXT).value()).contains(List.of("v=spf1 -all"));
    assertThat(dns().ask("nomail.example", DnsType.MX).value()).contains(List.of("0 ."));
    assertThat(dns().names(IpAddress.parse("192.0.2.9").orElseThrow()).value())
        .contains(List.of("shop.example"));
  }

  @Test
  void keepsTheKindsOfNothingApart() {
    String source = "dns " + address();
    assertThat(dns().ask("gone.example", DnsType.A))
        .isEqualTo(new Answer.Absent<>(Absence.NO_SUCH_NAME, source, NOW));
    assertThat(dns().ask("empty.example", DnsType.A))
        .isEqualTo(new Answer.Absent<>(Absence.NO_SUCH_DATA, source, NOW));
  }

  @Test
  void followsAliasesButNotForEver() {
    assertThat(dns().ask("www.shop.example", DnsType.A).value())
        .contains(List.of("192.0.2.10", "192.0.2.9"));
    assertThat(dns().ask("one.loop.example", DnsType.A).value()).isEmpty();
  }

  @Test
  void takesALongAnswerByTcp() {
    assertThat(dns().ask("many.example", DnsType.TXT).value().orElseThrow()).hasSize(60);
  }

  @Test
  void asksTheNextServerWhenOneIsSilent() {
    HostPort nobody = new HostPort("127.0.0.1", 9);
    assertThat(dns(nobody, address()).ask("shop.example", DnsType.A).value())
        .contains(List.of("192.0.2.10", "192.0.2.9"));
    assertThat(dns(nobody).ask("shop.example", DnsType.A))
        .isInstanceOfSatisfying(
            Answer.Unavailable.class,
            no -> assertThat(no.why()).isIn(Trouble.UNREACHABLE, Trouble.TIMEOUT));
  }

  @Test
  void refusesANameThatCannotBe() {
    assertThat(dns().ask("x".repeat(70) + ".example", DnsType.A))
        .isInstanceOfSatisfying(
            Answer.Unavailable.class, no -> assertThat(no.why()).isEqualTo(Trouble.NONSENSE));
  }
}
