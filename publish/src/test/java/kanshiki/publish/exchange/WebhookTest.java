package kanshiki.publish.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kanshiki.publish.Frauds;
import kanshiki.publish.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
  private static final byte[] SECRET = "0123456789abcdef0123".getBytes(UTF_8);
  private static final Instant NOW = Instant.parse("2026-01-15T12:30:00Z");

  private final Deque<Integer> answers = new ArrayDeque<>();
  private final List<String> taken = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var headers = exchange.getRequestHeaders();
    String timestamp = headers.getFirst("X-Kanshiki-Timestamp");
    String signed = headers.getFirst("X-Kanshiki-Signature");
    taken.add(
        timestamp + " " + signed.equals("sha256=" + hmac(timestamp + "." + body)) + " " + body);
    exchange.sendResponseHeaders(answers.isEmpty() ? 204 : answers.pop(), -1);
    exchange.close();
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void post() throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    try (var webhook = new Webhook(address, SECRET, () -> NOW, pauses::add)) {
      webhook.post(new SharedCase(Scene.of(Frauds.live()), Optional.empty()), Tlp.GREEN);
    }
  }

  @Test
  void postsSigned() throws Exception {
    post();
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst())
        .startsWith(NOW.getEpochSecond() + " true ")
        .contains("\"sakura.ssoban.example\"")
        .doesNotContain(Frauds.SECRETS);
  }

  @Test
  void triesAgainWhileTheReceiverIsInTrouble() throws Exception {
    answers.addAll(List.of(503, 429));
    post();
    assertThat(taken).hasSize(3);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
  }

  @Test
  void givesUp() {
    answers.addAll(List.of(500, 500, 500, 500, 500));
    assertThatThrownBy(this::post).hasMessage("webhook 127.0.0.1: it answered 500");
    assertThat(taken).hasSize(Webhook.MAX_TRIES);
  }

  @Test
  void doesNotInsistWhereItIsRefusedOrSentElsewhere() {
    answers.add(403);
    assertThatThrownBy(this::post).hasMessage("webhook 127.0.0.1: it answered 403");
    answers.add(302);
    assertThatThrownBy(this::post).hasMessage("webhook 127.0.0.1: it answered 302");
    assertThat(taken).hasSize(2);
  }
}
