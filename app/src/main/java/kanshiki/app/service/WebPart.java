package kanshiki.app.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import kanshiki.app.settings.Keys;
import kanshiki.app.settings.Settings;
import kanshiki.lookup.net.HostPort;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells machines how the service is: {@code /health}, {@code /ready}, {@code /metrics}. */
final class WebPart implements ServicePart {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BACKLOG = 50;

  private final Supplier<List<ServicePart>> parts;
  private final Meters meters;
  private volatile @Nullable HttpServer server;
  private volatile boolean finishing;

  /**
   * @param parts of the service, which are asked how they are
   */
  WebPart(Supplier<List<ServicePart>> parts, Meters meters) {
    this.parts = parts;
    this.meters = meters;
  }

  @Override
  public String name() {
    return "web";
  }

  @Override
  public void apply(Settings settings) throws IOException {
    Optional<HostPort> listen = settings.find(Keys.WEB_LISTEN);
    HttpServer running = server;
    if (listen.isPresent() && running != null && isAt(running, listen.get())) {
      return;
    }
    HttpServer next = listen.isPresent() ? start(listen.get()) : null;
    server = next;
    if (running != null) {
      running.stop(0);
    }
  }

  private static boolean isAt(HttpServer running, HostPort listen) {
    return running.getAddress().equals(new InetSocketAddress(listen.host(), listen.port()));
  }

  private HttpServer start(HostPort listen) throws IOException {
    HttpServer next;
    try {
      next = HttpServer.create(new InetSocketAddress(listen.host(), listen.port()), BACKLOG);
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          "web.listen: cannot listen on " + listen + " (" + e.getMessage() + ")", e);
    }
    next.setExecutor(
        Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("web-", 0).factory()));
    next.createContext("/health", exchange -> state(exchange, false));
    next.createContext("/ready", exchange -> state(exchange, true));
    next.createContext(
        "/metrics",
        exchange ->
            answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape()));
    next.start();
    return next;
  }

  /**
   * Alive as long as this is answered at all; ready when every part that is wanted works and no end
   * is near.
   */
  private void state(HttpExchange exchange, boolean readiness) throws IOException {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode each = body.putObject("parts");
    boolean well = !finishing;
    for (ServicePart part : parts.get()) {
      Health health = part.health();
      String words = health.state().name().toLowerCase(java.util.Locale.ROOT);
      each.put(part.name(), health.said().isEmpty() ? words : words + ": " + health.said());
      well &= health.state() != Health.State.DOWN;
    }
    body.put("status", finishing ? "finishing" : well ? "ok" : "degraded");
    answer(exchange, readiness && !well ? 503 : 200, "application/json", body + "\n");
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    try (exchange) {
      boolean known =
          exchange.getRequestURI().getPath().equals(exchange.getHttpContext().getPath());
      boolean reads = exchange.getRequestMethod().equals("GET");
      byte[] body = (known && reads ? text : "").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(
          !known ? 404 : !reads ? 405 : status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Where it listens; empty when it does not. */
  Optional<InetSocketAddress> address() {
    return Optional.ofNullable(server).map(HttpServer::getAddress);
  }

  @Override
  public Health health() {
    return server == null ? Health.OFF : Health.UP;
  }

  /** Says that the end is near, as long as others are finishing. */
  void announceEnd() {
    finishing = true;
  }

  @Override
  public void finish(Duration longest) {
    HttpServer running = server;
    if (running != null) {
      running.stop(0);
    }
  }
}
