package kanshiki.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ScreenshotScale;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanshiki.lookup.visit.Gate;
import kanshiki.page.Capture;
import kanshiki.page.Certificate;
import kanshiki.page.Contact;
import kanshiki.page.Device;
import kanshiki.page.Document;
import kanshiki.page.Happening;
import kanshiki.page.Journey;
import kanshiki.page.Picture;
import kanshiki.page.Views;
import org.jspecify.annotations.Nullable;

/**
 * One visit, on one thread. What was found so far can be asked for at any time, also when the
 * processes were killed under it.
 */
final class Visit {
  /** Kept for reading the page and taking its picture. */
  private static final Duration READING = Duration.ofMillis(3_500);

  /** An ordinary page has loaded by then. */
  private static final Duration SOON = Duration.ofSeconds(3);

  /** A slow one gets so much more. */
  private static final Duration LOADING = Duration.ofSeconds(7);

  /** After the page has loaded, for scripts to build it or to lead on. */
  private static final Duration SETTLING = Duration.ofSeconds(5);

  /** Nothing new for so long is rest. */
  private static final Duration REST = Duration.ofMillis(500);

  /** A page with next to nothing on it may be about to lead on. */
  private static final Duration BARE_REST = Duration.ofMillis(2_500);

  private static final Pattern REFRESH_DELAY = Pattern.compile("^\\s*([0-9]{1,4})");

  private static final List<String> ARGUMENTS =
      List.of(
          "--proxy-bypass-list=<-loopback>",
          // The browser itself resolves nothing; only the proxy's own address is let through.
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
          "--disable-quic",
          "--dns-prefetch-disable",
          "--no-pings",
          "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
          "--webrtc-ip-handling-policy=disable_non_proxied_udp",
          "--disable-background-networking",
          "--disable-domain-reliability",
          "--disable-gpu",
          "--disable-breakpad",
          "--disable-crash-reporter",
          "--mute-audio",
          "--autoplay-policy=user-gesture-required",
          "--deny-permission-prompts",
          "--disable-notifications",
          "--disable-3d-apis",
          "--js-flags=--max-old-space-size=512",
          // One process for a page and its frames: there is nothing in this profile that one site
          // could take from another, and a third of the processes is saved.
          "--disable-site-isolation-trials",
          "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,GlobalMediaControls,LensOverlay,ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,IsolateOrigins,site-per-process,MediaRouter,OptimizationHints,"
              + "AutofillServerCommunication,DialMediaRouteProvider,Translate,InterestFeedContentSuggestions,"
              + "CertificateTransparencyComponentUpdater,PrefetchProxy,SpeculationRulesPrefetchFuture,"
              + "SpeculationRulesPrefetchProxy,Prerender2,PaintHolding,HttpsUpgrades,HttpsFirstBalancedMode");

  /**
   * The proxy of all that the browser would ask on its own account (updates, accounts): nobody
   * listens there. Only the context of the visit has the gate.
   */
  private static final String NOWHERE = "http://127.0.0.1:1";

  private static final List<String> UNWANTED =
      List.of("--disable-popup-blocking", "--disable-ipc-flooding-protection");

  private static final Set<String> NEVER_LOADED = Set.of("media", "texttrack");

  private final URI address;
  private final Device device;
  private final Gate gate;
  private final Workplace workplace;
  private final long end;

  private final Trail trail = new Trail();
  private final Loads loads = new Loads();
  private final EnumSet<Happening> happenings = EnumSet.noneOf(Happening.class);
  private @Nullable CDPSession control;
  private int requests;
  private int dialogs;
  private long lastEvent = System.nanoTime();
  private Journey.@Nullable Failure failure;
  private String finalUrl;
  private @Nullable Certificate certificate;
  private Document document = Document.NONE;
  private @Nullable Reading reading;
  private @Nullable Picture firstView;
  private @Nullable Picture wholePage;
  private @Nullable Picture favicon;

  /**
   * Starts nothing yet.
   *
   * @param end on the clock of {@link System#nanoTime}
   */
  Visit(URI address, Device device, Gate gate, Workplace workplace, long end) {
    this.address = address;
    this.device = device;
    this.gate = gate;
    this.workplace = workplace;
    this.end = end;
    this.finalUrl = address.toString();
  }

  /**
   * Opens the page and reads it.
   *
   * @throws PlaywrightException when the browser cannot be started, or was killed
   */
  void run(Path driver, Path program, boolean sandbox) {
    try (Playwright playwright = workplace.start(driver);
        Browser browser = playwright.chromium().launch(options(program, sandbox))) {
      BrowserContext context =
          browser.newContext(
              Profile.of(device, browser.version())
                  .setProxy(new Proxy("http://127.0.0.1:" + gate.port()).setBypass("<-loopback>")));
      context.setDefaultTimeout(10_000);
      Page page = context.newPage();
      CDPSession session = context.newCDPSession(page);
      control = session;
      session.send("Page.enable");
      session.send("Network.enable");
      session.on("Page.frameRequestedNavigation", event -> announced(event));
      listen(context, page);
      if (go(page)) {
        settle(page, session);
        look(page, session);
      }
      context.close();
    }
  }

  private BrowserType.LaunchOptions options(Path program, boolean sandbox) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(program)
        .setHeadless(true)
        .setChromiumSandbox(sandbox)
        .setProxy(new Proxy(NOWHERE).setBypass("<-loopback>"))
        .setArgs(ARGUMENTS)
        .setIgnoreDefaultArgs(UNWANTED)
        .setEnv(workplace.environment())
        .setHandleSIGHUP(false)
        .setHandleSIGINT(false)
        .setHandleSIGTERM(false)
        .setTimeout((double) Math.max(1, left().toMillis()));
  }

  private Duration left() {
    return Duration.ofNanos(end - System.nanoTime());
  }

  private boolean hasTime(Duration reserve) {
    return left().compareTo(reserve) > 0;
  }

  private double millis(Duration reserve, Duration most) {
    Duration time = left().minus(reserve);
    return (double) Math.max(1, Math.min(time.toMillis(), most.toMillis()));
  }

  // --- what the page does --------------------------------------------------------------------

  private void listen(BrowserContext context, Page page) {
    context.route("**/*", this::decide);
    context.onPage(
        other -> {
          if (!other.equals(page)) {
            happenings.add(Happening.POPUP);
            quietly(other::close);
          }
        });
    page.onDialog(this::dismiss);
    page.onDownload(
        download -> {
          happenings.add(Happening.DOWNLOAD);
          quietly(download::cancel);
        });
    page.onCrash(_ -> happenings.add(Happening.CRASHED));
    page.onRequest(
        request -> {
          stir();
          loads.asked(request);
          if (isMain(page, request) && request.method().equals("GET") && !trail.asked(request)) {
            failure = Journey.Failure.MAZE;
            gate.shut();
          }
        });
    page.onResponse(
        response -> {
          stir();
          loads.answered(response);
          trail.answered(response);
        });
    page.onRequestFinished(request -> loads.ended(request, true));
    page.onRequestFailed(
        request -> {
          loads.ended(request, false);
          trail.failed(request);
        });
  }

  private static boolean isMain(Page page, Request request) {
    try {
      return request.isNavigationRequest() && request.frame().equals(page.mainFrame());
    } catch (PlaywrightException e) {
      return false; // of a window or worker that has no frame
    }
  }

  private void stir() {
    lastEvent = System.nanoTime();
  }

  /** Lets a request pass unless it is one that this visit does not make. */
  private void decide(Route route) {
    Request request = route.request();
    try {
      if (++requests > Bounds.REQUESTS) {
        happenings.add(Happening.TOO_MUCH);
        route.abort();
      } else if (request.isNavigationRequest() && !request.method().equals("GET")) {
        happenings.add(Happening.FORM_SENT_ITSELF);
        route.abort("aborted");
      } else if (NEVER_LOADED.contains(request.resourceType())) {
        route.abort();
      } else {
        route.resume();
      }
    } catch (PlaywrightException e) {
      // Its page is gone, and the request with it.
    }
  }

  private void dismiss(Dialog dialog) {
    happenings.add(Happening.DIALOG);
    quietly(dialog::dismiss);
    // A script that waits for its box cannot be stopped, so the box goes first; the next ones are
    // dismissed in here while the stop is waited for.
    if (++dialogs == Bounds.DIALOGS) {
      stopScripts();
    }
  }

  private void stopScripts() {
    CDPSession session = control;
    if (session == null) {
      return;
    }
    happenings.add(Happening.NEVER_AT_REST);
    var off = new JsonObject();
    off.addProperty("value", true);
    quietly(() -> session.send("Runtime.terminateExecution"));
    quietly(() -> session.send("Emulation.setScriptExecutionDisabled", off));
  }

  private void announced(JsonObject event) {
    trail.announced(event);
    String url = event.has("url") ? event.get("url").getAsString() : "";
    if (!url.matches("(?is)(https?|about|data|blob|javascript|file|chrome-error):.*")) {
      happenings.add(Happening.OTHER_PROGRAM);
    }
  }

  private static void quietly(Runnable call) {
    try {
      call.run();
    } catch (PlaywrightException e) {
      // What it was meant for is already gone.
    }
  }

  // --- the way there -------------------------------------------------------------------------

  /** Goes to the address; false when no page came. */
  private boolean go(Page page) {
    try {
      page.navigate(
          address.toString(),
          new Page.NavigateOptions()
              .setWaitUntil(WaitUntilState.COMMIT)
              .setTimeout(millis(READING, Duration.ofSeconds(30))));
    } catch (TimeoutError e) {
      failure = Journey.Failure.TIMEOUT;
      return false;
    } catch (PlaywrightException e) {
      String message = String.valueOf(e.getMessage());
      if (!message.contains("interrupted by another navigation")) {
        fail(message);
        return false;
      }
    }
    return true;
  }

  private void fail(String message) {
    if (failure == null) {
      failure = why(message);
    }
    finalUrl = trail.last().orElse(finalUrl);
  }

  private Journey.Failure why(String message) {
    if (message.contains("ERR_TOO_MANY_REDIRECTS")) {
      return Journey.Failure.MAZE;
    }
    if (happenings.contains(Happening.DOWNLOAD) || message.contains("Download is starting")) {
      happenings.add(Happening.DOWNLOAD);
      return Journey.Failure.DOWNLOAD;
    }
    if (message.contains("ERR_SSL")
        || message.contains("ERR_CERT")
        || message.contains("ERR_BAD_SSL")) {
      return Journey.Failure.TLS;
    }
    if (message.contains("ERR_INVALID")
        || message.contains("ERR_RESPONSE_HEADERS")
        || message.contains("ERR_UNSAFE_PORT")
        || message.contains("ERR_CONTENT_DECODING")) {
      return Journey.Failure.BROKEN;
    }
    return contact()
        .map(
            contact ->
                switch (contact.outcome()) {
                  case FORBIDDEN -> Journey.Failure.FORBIDDEN;
                  case NO_ADDRESS -> Journey.Failure.NO_ADDRESS;
                  case TIMEOUT, LIMIT -> Journey.Failure.TIMEOUT;
                  case CONNECTED, NO_CONNECTION -> Journey.Failure.NO_CONNECTION;
                })
        .orElse(
            message.contains("ERR_TIMED_OUT") ? Journey.Failure.TIMEOUT : Journey.Failure.BROKEN);
  }

  /** What became of the call to the last host on the way. */
  private Optional<Contact> contact() {
    URI last;
    try {
      last = URI.create(trail.last().orElse(address.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int standard = "https".equals(last.getScheme()) ? 443 : 80;
    int port = last.getPort() < 0 ? standard : last.getPort();
    Optional<String> host = Trail.host(last.toString());
    return gate.contacts().stream()
        .filter(c -> c.port() == port && host.filter(h -> h.equalsIgnoreCase(c.host())).isPresent())
        .findFirst();
  }

  /** Waits until the page has loaded, built itself and led on, as far as there is time. */
  private void settle(Page page, CDPSession session) {
    if (!hasLoaded(page, SOON) && !hasLoaded(page, LOADING)) {
      happenings.add(Happening.STILL_LOADING);
    }
    long until = System.nanoTime() + SETTLING.toNanos();
    boolean looked = false;
    Duration rest = REST;
    while (failure == null && hasTime(READING) && System.nanoTime() < until) {
      quietly(() -> page.waitForTimeout(100));
      boolean quiet =
          loads.isQuiet() && System.nanoTime() - lastEvent > rest.toNanos()
              || System.nanoTime() - lastEvent > 3 * rest.toNanos();
      if (!quiet) {
        continue;
      }
      if (looked) {
        break;
      }
      looked = true;
      if (!isAnswering(page)) {
        break;
      }
      read(session);
      Duration more = expected();
      if (more.compareTo(rest) <= 0) {
        break;
      }
      rest = more;
    }
  }

  /** Whether the page loads in time; scripts that keep it from that are stopped. */
  private boolean hasLoaded(Page page, Duration most) {
    try {
      page.waitForLoadState(
          LoadState.LOAD, new Page.WaitForLoadStateOptions().setTimeout(millis(READING, most)));
      return true;
    } catch (TimeoutError e) {
      if (!isAnswering(page) && !happenings.contains(Happening.CRASHED)) {
        stopScripts();
      }
      return false;
    } catch (PlaywrightException e) {
      return true; // it went on to another address
    }
  }

  /** How long the page, as it is now, should be watched for its going on. */
  private Duration expected() {
    if (reading == null) {
      return REST;
    }
    Matcher delay = REFRESH_DELAY.matcher(reading.refresh());
    if (delay.find()) {
      int seconds = Integer.parseInt(delay.group(1));
      return seconds <= SETTLING.toSeconds() ? Duration.ofMillis(seconds * 1000L + 500) : REST;
    }
    return reading.isBare() ? BARE_REST : REST;
  }

  // --- what is there -------------------------------------------------------------------------

  private void look(Page page, CDPSession session) {
    if (failure != null) {
      finalUrl = trail.last().orElse(finalUrl);
      return;
    }
    String url = page.url();
    if (url.startsWith("chrome-error:")) {
      fail(trail.failure().orElse(""));
      return;
    }
    finalUrl = Trail.cut(url);
    if (!isAnswering(page) && !happenings.contains(Happening.CRASHED)) {
      stopScripts();
    }
    read(session);
    shoot(page);
    certificate = certificate(session).orElse(null);
    loads.takeBodies(() -> hasTime(Duration.ofMillis(700)));
    favicon = favicon(session).orElse(null);
    if (reading != null) {
      document = reading.document(loads.scripts());
    }
  }

  /** Reads the documents, as far as they answer. */
  private void read(CDPSession session) {
    try {
      reading = Reading.of(session);
      document = reading.document(List.of());
      if (reading.isCut()) {
        happenings.add(Happening.CUT);
      }
    } catch (PlaywrightException | IllegalStateException | JsonParseException e) {
      // It went away, or gave up, while it was read.
    }
  }

  /** Whether the page's scripts leave it time to answer; once those are stopped, it has. */
  private boolean isAnswering(Page page) {
    if (happenings.contains(Happening.NEVER_AT_REST)) {
      return true;
    }
    try {
      page.waitForFunction(
          "true",
          null,
          new Page.WaitForFunctionOptions()
              .setPollingInterval(50)
              .setTimeout(millis(Duration.ZERO, Duration.ofMillis(1_200))));
      return true;
    } catch (PlaywrightException e) {
      return false;
    }
  }

  private void shoot(Page page) {
    firstView = shot(page, new Page.ScreenshotOptions().setScale(ScreenshotScale.DEVICE));
    int height = reading == null ? 0 : Math.min(reading.height(), Bounds.HEIGHT);
    if (firstView == null || height == 0 || !hasTime(Duration.ofSeconds(1))) {
      return;
    }
    double width = device == Device.PHONE ? 390 : 1280;
    wholePage =
        shot(
            page,
            new Page.ScreenshotOptions()
                .setScale(ScreenshotScale.CSS)
                .setFullPage(true)
                .setClip(0, 0, width, height));
  }

  private @Nullable Picture shot(Page page, Page.ScreenshotOptions options) {
    try {
      byte[] png =
          page.screenshot(
              options
                  .setType(ScreenshotType.PNG)
                  .setTimeout(millis(Duration.ofMillis(500), Duration.ofSeconds(3))));
      return new Picture("image/png", png);
    } catch (PlaywrightException e) {
      return null;
    }
  }

  private Optional<Certificate> certificate(CDPSession session) {
    if (!finalUrl.startsWith("https:")) {
      return Optional.empty();
    }
    int slash = finalUrl.indexOf('/', 8);
    return Certificates.of(session, slash < 0 ? finalUrl : finalUrl.substring(0, slash));
  }

  /** The small picture of the page's tab: the one that it names, or the one at the usual place. */
  private Optional<Picture> favicon(CDPSession session) {
    String url = reading == null ? "" : reading.icon();
    if (url.startsWith("data:")) {
      return Loads.inline(url);
    }
    if (!hasTime(Duration.ofSeconds(1)) || !finalUrl.startsWith("http")) {
      return Optional.empty();
    }
    try {
      String wanted = url.isEmpty() ? URI.create(finalUrl).resolve("/favicon.ico").toString() : url;
      return wanted.startsWith("http") ? load(session, wanted) : Optional.empty();
    } catch (PlaywrightException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Picture> load(CDPSession session, String url) {
    JsonObject tree = session.send("Page.getFrameTree").getAsJsonObject("frameTree");
    var asked = new JsonObject();
    asked.add("frameId", tree.getAsJsonObject("frame").get("id"));
    asked.addProperty("url", url);
    var options = new JsonObject();
    options.addProperty("disableCache", false);
    options.addProperty("includeCredentials", false);
    asked.add("options", options);
    JsonObject resource =
        session.send("Network.loadNetworkResource", asked).getAsJsonObject("resource");
    JsonElement stream = resource.get("stream");
    if (!resource.get("success").getAsBoolean() || stream == null) {
      return Optional.empty();
    }
    var bytes = new ByteArrayOutputStream();
    var chunk = new JsonObject();
    chunk.add("handle", stream);
    chunk.addProperty("size", Bounds.ICON_BYTES);
    while (bytes.size() <= Bounds.ICON_BYTES) {
      JsonObject read = session.send("IO.read", chunk);
      String data = read.get("data").getAsString();
      boolean encoded = read.has("base64Encoded") && read.get("base64Encoded").getAsBoolean();
      bytes.writeBytes(
          encoded ? Base64.getDecoder().decode(data) : data.getBytes(StandardCharsets.UTF_8));
      if (read.get("eof").getAsBoolean() || data.isEmpty()) {
        break;
      }
    }
    return bytes.size() == 0 || bytes.size() > Bounds.ICON_BYTES
        ? Optional.empty()
        : Optional.of(new Picture("", bytes.toByteArray()));
  }

  // --- what was found ------------------------------------------------------------------------

  /** Whether the page, or that there is none, was found out. */
  boolean foundAnything() {
    return failure != null || !document.frames().isEmpty() || firstView != null;
  }

  /** What was found so far. */
  Capture capture() {
    if (gate.isExhausted()) {
      happenings.add(Happening.TOO_MUCH);
    }
    Journey.Failure why = failure;
    if (why == null && !foundAnything()) {
      why = Journey.Failure.TIMEOUT;
    }
    boolean shown = why == null;
    var journey =
        new Journey(
            trail.hops(address.toString(), gate),
            Optional.ofNullable(why),
            finalUrl,
            trail.status(),
            Optional.ofNullable(certificate),
            gate.contacts());
    return new Capture(
        device,
        address.toString(),
        journey,
        shown ? document : Document.NONE,
        loads.resources(),
        shown
            ? new Views(
                Optional.ofNullable(firstView),
                Optional.ofNullable(wholePage),
                Optional.ofNullable(favicon),
                loads.pictures(reading == null ? List.of() : reading.spots()))
            : Views.NONE,
        List.copyOf(happenings));
  }
}
