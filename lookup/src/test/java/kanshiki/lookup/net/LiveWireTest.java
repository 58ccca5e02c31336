package kanshiki.lookup.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import kanshiki.lookup.DnsType;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.lab.RawServer;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import kanshiki.observable.Network;
import org.junit.jupiter.api.Test;

/** Against servers that behave as the worst in the world do. */
class LiveWireTest {
  private static final Instant NOW = Instant.parse("2022-02-27T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private static LiveWire wire(List<ConnectTo> detours, Set<HostPort> named, String... allowed) {
    List<Network> networks =
        List.of(allowed).stream().map(n -> Network.parse(n).orElseThrow()).toList();
    return new LiveWire(
        new NetworkPlan(List.of(new HostPort("127.0.0.1", 9)), networks, detours, named),
        Map.of(),
        LocalPrograms.none(() -> NOW),
        () -> NOW,
        "Kanshiki-test");
  }

  private static Reply get(LiveWire wire, String url) {
    return wire.ask(Request.Http.get(URI.create(url), "application/json"), PATIENCE);
  }

  private static void readHead(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    int newlines = 0;
    for (int c = in.read(); c >= 0 && newlines < 2; c = newlines < 2 ? in.read() : -1) {
      newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
      if (newlines == 2) {
        return;
      }
    }
  }

  private static RawServer.Behaviour http(String head, byte[] body) {
    return connection -> {
      readHead(connection);
      OutputStream out = connection.getOutputStream();
      out.write(
          ("HTTP/1.1 " + head + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
      out.write(body);
      out.flush();
    };
  }

  private static Trouble trouble(Reply reply) {
    return ((Reply.Failed) reply).why();
  }

  @Test
  void keepsAReplyAsItCame() {
    try (var server =
        RawServer.start(
            http("404 Not Found\r\nContent-Type: application/json", "{}".getBytes(UTF_8)))) {
      var reply = (Reply.Received) get(wire(List.of(), Set.of(server.address())), url(server));
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.header("content-type")).contains("application/json");
      assertThat(reply.body()).asString(UTF_8).isEqualTo("{}");
      assertThat(reply.source()).isEqualTo("http://" + server.address());
      assertThat(reply.at()).isEqualTo(NOW);
    }
  }

  private static String url(RawServer server) {
    return "http://" + server.address() + "/x";
  }

  @Test
  void leavesRedirectsToTheCaller() {
    try (var server =
        RawServer.start(http("302 Found\r\nLocation: http://127.0.0.1:1/", new byte[0]))) {
      var reply = (Reply.Received) get(wire(List.of(), Set.of(server.address())), url(server));
      assertThat(reply.status()).isEqualTo(302);
      assertThat(reply.header("location")).contains("http://127.0.0.1:1/");
    }
  }

  @Test
  void contactsNoPrivateAddressUnlessAllowed() {
    try (var server = RawServer.start(http("200 OK", new byte[0]))) {
      assertThat(trouble(get(wire(List.of(), Set.of()), url(server)))).isEqualTo(Trouble.FORBIDDEN);
      int port = server.address().port();
      for (String host :
          List.of(
              "[::1]",
              "[::ffff:127.0.0.1]",
              "169.254.169.254",
              "10.0.0.1",
              "[fe80::1]",
              "0.0.0.0")) {
        assertThat(trouble(get(wire(List.of(), Set.of()), "http://" + host + ":" + port + "/")))
            .as(host)
            .isEqualTo(Trouble.FORBIDDEN);
      }
      assertThat(
              wire(List.of(), Set.of())
                  .ask(new Request.Whois(server.address().toString(), "x"), PATIENCE))
          .isInstanceOf(Reply.Failed.class);
      assertThat(server.connections()).isZero();
      assertThat(get(wire(List.of(), Set.of(), "127.0.0.0/8"), url(server)))
          .isInstanceOf(Reply.Received.class);
    }
  }

  @Test
  void takesTheDetoursOfTheSettings() {
    try (var server = RawServer.start(http("200 OK", "ok".getBytes(UTF_8)))) {
      var detour = new ConnectTo(new HostPort("rdap.example", 80), server.address());
      assertThat(get(wire(List.of(detour), Set.of()), "http://rdap.example/"))
          .isInstanceOf(Reply.Received.class);
    }
  }

  @Test
  void doesNotWaitForAServerThatSendsByteByByte() {
    RawServer.Behaviour drip =
        connection -> {
          OutputStream out = connection.getOutputStream();
          out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
          while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
          }
        };
    try (var server = RawServer.start(drip)) {
      assertThat(trouble(get(wire(List.of(), Set.of(server.address())), url(server))))
          .isEqualTo(Trouble.TIMEOUT);
      var whois =
          wire(List.of(), Set.of(server.address()))
              .ask(new Request.Whois(server.address().toString(), "shop.example"), PATIENCE);
      assertThat(trouble(whois)).isEqualTo(Trouble.TIMEOUT);
    }
  }

  /** Listens until the client leaves. */
  private static void saysNothing(Socket connection) throws IOException {
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  @Test
  void doesNotWaitForASilentServer() {
    try (var server = RawServer.start(LiveWireTest::saysNothing)) {
      assertThat(trouble(get(wire(List.of(), Set.of(server.address())), url(server))))
          .isEqualTo(Trouble.TIMEOUT);
    }
  }

  @Test
  void cutsABodyThatUnpacksToFarMore() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 64; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    try (var server =
        RawServer.start(http("200 OK\r\nContent-Encoding: gzip", packed.toByteArray()))) {
      Reply reply =
          wire(List.of(), Set.of(server.address()))
              .ask(Request.Http.get(URI.create(url(server)), ""), Duration.ofSeconds(10));
      assertThat(reply)
          .isInstanceOfSatisfying(
              Reply.Received.class,
              received -> {
                assertThat(received.isCut()).isTrue();
                assertThat(received.body()).hasSize(WebClient.MAX_BYTES);
              });
    }
  }

  @Test
  void leavesAServerAloneThatFailsAgainAndAgain() {
    try (var server = RawServer.start(Socket::close)) {
      LiveWire wire = wire(List.of(), Set.of(server.address()));
      for (int i = 0; i < 20; i++) {
        assertThat(get(wire, url(server) + i)).isInstanceOf(Reply.Failed.class);
      }
      assertThat(server.connections()).isLessThan(10);
    }
  }

  @Test
  void readsAWhoisAnswer() {
    RawServer.Behaviour answer =
        connection -> {
          var line = new ByteArrayOutputStream();
          for (int c = connection.getInputStream().read();
              c != '\n';
              c = connection.getInputStream().read()) {
            line.write(c);
          }
          connection.getOutputStream().write(("asked: " + line.toString(UTF_8)).getBytes(UTF_8));
        };
    try (var server = RawServer.start(answer)) {
      LiveWire wire = wire(List.of(), Set.of(server.address()));
      var reply =
          (Reply.Received)
              wire.ask(new Request.Whois(server.address().toString(), "shop.example"), PATIENCE);
      assertThat(reply.body()).asString(UTF_8).isEqualTo("asked: shop.example\r");
      assertThat(wire.ask(new Request.Whois(server.address().toString(), "a\r\nb"), PATIENCE))
          .isInstanceOf(Reply.Failed.class);
    }
  }

  @Test
  void saysWhenNobodyCanBeAsked() {
    assertThat(wire(List.of(), Set.of()).ask(new Request.Table("places", "x"), PATIENCE))
        .isEqualTo(new Reply.Failed(Trouble.NOT_FETCHED, "places", NOW));
    Reply dns =
        wire(List.of(), Set.of()).ask(new Request.Query("x.example", DnsType.A, true), PATIENCE);
    assertThat(dns).isInstanceOf(Reply.Failed.class);
  }
}
