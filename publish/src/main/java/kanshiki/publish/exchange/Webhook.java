package kanshiki.publish.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts a case as JSON to one address, signed, so that the receiver knows that it is from us and is
 * not repeated.
 *
 * <p>{@code X-Kanshiki-Signature: sha256=…} is the HMAC-SHA256, in hexadecimal, of {@code
 * X-Kanshiki-Timestamp} (seconds since 1970), a full stop and the body. {@code X-Kanshiki-Id} is
 * the same for the same case and verdict. Redirects are not followed. Not thread-safe.
 */
public final class Webhook implements AutoCloseable {
  /** How often one case is tried at most. */
  public static final int MAX_TRIES = 4;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final URI address;
  private final byte[] secret;
  private final InstantSource clock;
  private final Pause pause;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(TIMEOUT)
          .build();

  /** Waits. */
  @FunctionalInterface
  public interface Pause {
    /** Returns when {@code time} is over. */
    void of(Duration time) throws InterruptedException;
  }

  /** Posts to {@code address}, waiting on this thread. */
  public Webhook(URI address, byte[] secret, InstantSource clock) {
    this(address, secret, clock, Thread::sleep);
  }

  /**
   * Posts to {@code address}.
   *
   * @param secret the key that both sides know, at least 16 bytes
   */
  public Webhook(URI address, byte[] secret, InstantSource clock, Pause pause) {
    if (secret.length < 16) {
      throw new IllegalArgumentException("the webhook's secret has less than 16 bytes");
    }
    this.address = address;
    this.secret = secret.clone();
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Posts one case; tries again where the receiver is not there or says so.
   *
   * @throws IOException when it was not taken, with the reason
   */
  public void post(SharedCase shared, Tlp tlp) throws IOException, InterruptedException {
    String body = body(shared, tlp);
    Duration wait = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      String trouble;
      boolean again = true;
      try {
        int status =
            client.send(request(body), HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 200 && status < 300) {
          return;
        }
        trouble = "it answered " + status;
        again = status >= 500 || status == 429 || status == 408;
      } catch (IOException e) {
        trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      }
      if (!again || attempt == MAX_TRIES) {
        throw new IOException("webhook " + address.getHost() + ": " + trouble);
      }
      pause.of(wait);
      wait = wait.multipliedBy(4);
    }
  }

  private HttpRequest request(String body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return HttpRequest.newBuilder(address)
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Kanshiki")
        .header("X-Kanshiki-Id", Ids.uuid(body).toString())
        .header("X-Kanshiki-Timestamp", timestamp)
        .header("X-Kanshiki-Signature", "sha256=" + signature(timestamp + "." + body))
        .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
        .build();
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /** What is posted: the case in a few words, and its indicators. */
  static String body(SharedCase shared, Tlp tlp) {
    var scene = shared.scene();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("schema", "kanshiki.shared/1");
    body.put("case", scene.caseId());
    body.put("tlp", tlp.id());
    body.put("classification", scene.classification().id());
    body.put("probability", Math.round(scene.probability() * 10_000) / 10_000.0);
    scene.brand().ifPresent(brand -> body.put("brand", brand.id()));
    shared.wave().ifPresent(wave -> body.put("wave", wave));
    body.put("subject", scene.subject());
    body.put("delivered", scene.delivered().toString());
    body.put("examined", scene.at().toString());
    body.put("indicators", SharedIndicator.of(scene).stream().map(Webhook::indicator).toList());
    body.put("findings", List.copyOf(scene.findings()));
    return Json.pretty(body);
  }

  private static Map<String, Object> indicator(SharedIndicator indicator) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", indicator.kind().id());
    map.put("value", indicator.value());
    map.put("seen", indicator.from().toString());
    map.put("validUntil", indicator.until().toString());
    map.put("confidence", indicator.confidence());
    return map;
  }

  @Override
  public void close() {
    client.close();
  }
}
