package kanshiki.likeness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kanshiki.image.Picture;
import kanshiki.likeness.SeenPage.SeenImage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renders the laboratory's pages with one Chromium, from files; it has no network. Driven by the
 * DevTools protocol. Not thread-safe.
 */
final class LabBrowser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final JsonMapper JSON = new JsonMapper();

  /** Waits for the page's scripts, then tells where all images stand. */
  private static final String LOOK =
      """
      new Promise(done => setTimeout(() => done(JSON.stringify({
        html: document.documentElement.outerHTML,
        images: [...document.querySelectorAll('img,svg')].filter(e => !e.closest('svg svg')).map(e => {
          const r = e.getBoundingClientRect();
          return [r.x, r.y, r.width, r.height].map(Math.round).concat([e.alt || '']);
        })})), 150))
      """;

  private final Path folder;
  private final int width;
  private final Process browser;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private int number;

  LabBrowser(Path folder, int width, int height) throws Exception {
    this.folder = folder;
    this.width = width;
    Path profile = folder.resolve("profile");
    this.browser =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      this.socket = connect();
      call("Page.enable", Map.of());
      call(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    } catch (Exception e) {
      browser.destroyForcibly();
      throw e;
    }
  }

  static boolean isHere() {
    return Files.isExecutable(CHROMIUM);
  }

  /** The browser says where it listens. */
  private WebSocket connect() throws Exception {
    String port = "";
    try (var said = browser.errorReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.contains("DevTools listening on ws://")) {
          port = URI.create(line.substring(line.indexOf("ws://"))).getPort() + "";
          break;
        }
      }
    }
    var client = HttpClient.newHttpClient();
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    String pages =
        client
            .send(
                java.net.http.HttpRequest.newBuilder(list).build(),
                java.net.http.HttpResponse.BodyHandlers.ofString())
            .body();
    String address = "";
    for (JsonNode page : JSON.readTree(pages)) {
      if (page.path("type").asString("").equals("page")) {
        address = page.path("webSocketDebuggerUrl").asString("");
      }
    }
    return client
        .newWebSocketBuilder()
        .buildAsync(
            URI.create(address),
            new WebSocket.Listener() {
              private final StringBuilder text = new StringBuilder();

              @Override
              public @Nullable CompletionStage<?> onText(
                  WebSocket from, CharSequence data, boolean last) {
                text.append(data);
                if (last) {
                  received.add(JSON.readTree(text.toString()));
                  text.setLength(0);
                }
                from.request(1);
                return null;
              }
            })
        .get(30, TimeUnit.SECONDS);
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    int id = ++number;
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
        .get(30, TimeUnit.SECONDS);
    return await(message -> message.path("id").asInt(-1) == id).path("result");
  }

  private JsonNode await(java.util.function.Predicate<JsonNode> wanted) throws Exception {
    while (true) {
      JsonNode message = received.poll(60, TimeUnit.SECONDS);
      if (message == null) {
        throw new IOException("the browser does not answer");
      }
      if (wanted.test(message)) {
        return message;
      }
    }
  }

  SeenPage open(LabPage page) throws Exception {
    return open(page.url(), page.html(), page.favicon());
  }

  SeenPage open(String url, String html, Optional<Picture> favicon) throws Exception {
    Path file = folder.resolve("page.html");
    Files.writeString(file, html);
    return open(url, file, favicon);
  }

  SeenPage open(String url, Path file, Optional<Picture> favicon) throws Exception {
    received.clear();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    await(message -> message.path("method").asString("").equals("Page.loadEventFired"));
    JsonNode said =
        call("Runtime.evaluate", Map.of("expression", LOOK, "awaitPromise", true))
            .path("result")
            .path("value");
    JsonNode looked = JSON.readTree(said.asString(""));
    byte[] png =
        Base64.getDecoder()
            .decode(
                call("Page.captureScreenshot", Map.of("format", "png")).path("data").asString(""));
    var images = new ArrayList<SeenImage>();
    for (JsonNode image : looked.path("images")) {
      images.add(
          new SeenImage(
              "",
              image.path(4).asString(""),
              image.path(0).asInt(),
              image.path(1).asInt(),
              image.path(2).asInt(),
              image.path(3).asInt(),
              Optional.empty()));
    }
    return new SeenPage(
        url,
        looked.path("html").asString(""),
        images,
        favicon,
        Picture.read(png).frames().stream().findFirst(),
        width,
        "");
  }

  @Override
  public void close() {
    socket.abort();
    browser.descendants().forEach(ProcessHandle::destroyForcibly);
    browser.destroyForcibly();
    browser.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
