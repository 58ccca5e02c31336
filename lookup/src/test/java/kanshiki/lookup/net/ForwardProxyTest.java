package kanshiki.lookup.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanshiki.lookup.lab.NameTable;
import kanshiki.lookup.lab.RawServer;
import kanshiki.lookup.lab.WebLab;
import kanshiki.page.Contact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gets through the gate, spoken to byte by byte. */
class ForwardProxyTest {
  private static WebLab lab;
  private static NameTable names;
  private static RawServer forbidden;

  @BeforeAll
  static void start() {
    names = NameTable.start(Map.of("rebind.example", List.of("127.0.0.1", "10.0.0.1")));
    forbidden = RawServer.start(_ -> {});
    lab = WebLab.start("shop.example", "other.example").page("shop.example/a", "hello");
  }

  @AfterAll
  static void stop() {
    lab.close();
    names.close();
    forbidden.close();
  }

  private record Said(String reply, List<Contact> contacts) {}

  private static Said say(String request) throws IOException {
    List<ConnectTo> detours = lab.detours();
    var connections =
        new Connections(
            new Guard(List.of(), Set.of()),
            detours,
            new DnsClient(
                List.of(
                    new java.net.InetSocketAddress(
                        InetAddress.ofLiteral("127.0.0.1"), names.address().port()))));
    try (var proxy = ForwardProxy.open(connections, Patience.of(Duration.ofSeconds(20)));
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), proxy.port())) {
      socket
          .getOutputStream()
          .write(
              request
                  .replace("PORT", Integer.toString(forbidden.address().port()))
                  .replace("\n", "\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(reply, proxy.contacts());
    }
  }

  @Test
  void passesOneRequestAndItsReply() throws IOException {
    Said said =
        say("GET http://shop.example/a HTTP/1.1\nHost: shop.example\nConnection: keep-alive\n\n");
    assertThat(said.reply())
        .startsWith("HTTP/1.1 200")
        .contains("Connection: close")
        .endsWith("hello");
    assertThat(said.contacts())
        .containsExactly(new Contact("shop.example", 80, "127.0.0.1", Contact.Outcome.CONNECTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET http://127.0.0.1:PORT/ HTTP/1.1\nHost: shop.example\n\n",
        "GET http://[::1]:PORT/ HTTP/1.1\nHost: shop.example\n\n",
        "GET http://[::ffff:127.0.0.1]:PORT/ HTTP/1.1\nHost: shop.example\n\n",
        "GET http://rebind.example:PORT/ HTTP/1.1\nHost: shop.example\n\n",
        "GET http://localhost:PORT/ HTTP/1.1\nHost: shop.example\n\n",
        "CONNECT 127.0.0.1:PORT HTTP/1.1\nHost: shop.example:443\n\n",
        "CONNECT [::1]:PORT HTTP/1.1\n\n",
        "CONNECT rebind.example:PORT HTTP/1.1\n\n",
        "CONNECT 169.254.169.254:80 HTTP/1.1\n\n",
        "CONNECT shop.example HTTP/1.1\n\n",
        "GET file:///etc/passwd HTTP/1.1\n\n",
        "GET /relative HTTP/1.1\nHost: shop.example\n\n",
        "\0\1\2\n\n"
      })
  void passesNothingElse(String request) throws IOException {
    int before = forbidden.connections();
    Said said = say(request);
    assertThat(said.reply()).doesNotContain("HTTP/1.1 200");
    assertThat(said.contacts())
        .noneMatch(contact -> contact.outcome() == Contact.Outcome.CONNECTED);
    assertThat(forbidden.connections()).isEqualTo(before);
  }
}
