package kanshiki.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kanshiki.lookup.lab.NameTable;
import kanshiki.lookup.lab.RawServer;
import kanshiki.lookup.lab.WebLab;
import kanshiki.page.Capture;
import kanshiki.page.Contact;
import kanshiki.page.Device;
import kanshiki.page.Happening;
import kanshiki.page.Hop;
import kanshiki.page.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages that try to reach what they must not, to keep the visitor, or to tire him out. */
class HostilePageTest {
  private static WebLab lab;
  private static NameTable names;
  private static RawServer forbidden;
  private static DatagramSocket forbiddenUdp;
  private static final AtomicInteger DATAGRAMS = new AtomicInteger();

  /** Every way known to us out of a page; {@code P} stands for the forbidden port. */
  private static final String EVERY_WAY =
      """
      <!doctype html><title>every way</title><h1>every way</h1>
      <link rel="preconnect" href="http://127.0.0.1:P"><link rel="dns-prefetch" href="http://localhost:P">
      <link rel="prefetch" href="http://127.0.0.1:P/prefetch"><link rel="stylesheet" href="http://127.0.0.1:P/s.css">
      <link rel="icon" href="http://127.0.0.1:P/icon.png"><link rel="manifest" href="http://127.0.0.1:P/m.json">
      <style>@import url(http://127.0.0.1:P/i.css); body { background: url(http://127.0.0.1:P/b.png); }
        @font-face { font-family: f; src: url(http://127.0.0.1:P/f.woff); } h1 { font-family: f; }</style>
      <img src="http://127.0.0.1:P/a"><img src="http://localhost:P/a"><img src="https://127.0.0.1:P/a">
      <img src="http://2130706433:P/a"><img src="http://0x7f000001:P/a"><img src="http://0177.0.0.1:P/a">
      <img src="http://127.1:P/a"><img src="http://0:P/a"><img src="http://[::1]:P/a">
      <img src="http://[::ffff:127.0.0.1]:P/a"><img src="http://[::7f00:1]:P/a"><img src="http://127.0.0.1.:P/a">
      <img src="http://rebind.example:P/a"><img src="http://rebind.example:P/b"><img src="http://evil.example/to-forbidden">
      <img src="http://169.254.169.254/latest/meta-data/"><img src="http://metadata.example/latest/meta-data/">
      <img src="http://[fd00:ec2::254]/latest/"><img src="http://100.100.100.200/latest/">
      <script src="http://127.0.0.1:P/x.js"></script><object data="http://127.0.0.1:P/o"></object>
      <embed src="http://127.0.0.1:P/e"><video src="http://127.0.0.1:P/v" autoplay></video>
      <iframe src="http://127.0.0.1:P/frame"></iframe><iframe src="http://evil.example/to-forbidden"></iframe>
      <iframe name="hidden"></iframe><form id="f" target="hidden" method="post" action="http://127.0.0.1:P/form"><input name="a"></form>
      <a id="d" download href="http://127.0.0.1:P/file">d</a>
      <script>
        const tries = [
          () => fetch('http://127.0.0.1:P/fetch', {mode: 'no-cors'}),
          () => fetch('http://rebind.example:P/fetch', {mode: 'no-cors'}),
          () => new WebSocket('ws://127.0.0.1:P/ws'), () => new WebSocket('wss://127.0.0.1:P/ws'),
          () => new WebSocket('ws://rebind.example:P/ws'), () => new EventSource('http://127.0.0.1:P/es'),
          () => navigator.sendBeacon('http://127.0.0.1:P/beacon', 'x'),
          () => { const r = new XMLHttpRequest(); r.open('POST', 'http://127.0.0.1:P/xhr'); r.send('x'); },
          () => navigator.serviceWorker.register('/sw.js'),
          () => new Worker('/worker.js'), () => new SharedWorker('/worker.js'),
          () => window.open('http://127.0.0.1:P/window'), () => document.getElementById('d').click(),
          () => document.getElementById('f').submit(),
          () => { const c = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:P'}, {urls: 'turn:127.0.0.1:P?transport=tcp', username: 'u', credential: 'c'}]});
                  c.createDataChannel('x'); c.createOffer().then((o) => c.setLocalDescription(o)); },
          () => new WebTransport('https://127.0.0.1:P/wt'),
          () => navigator.geolocation.getCurrentPosition(() => {}), () => Notification.requestPermission(),
          () => { const s = document.createElement('script'); s.type = 'speculationrules';
                  s.textContent = JSON.stringify({prefetch: [{source: 'list', urls: ['http://127.0.0.1:P/spec']}]}); document.head.append(s); },
        ];
        for (const each of tries) { try { const p = each(); if (p && p.catch) p.catch(() => {}); } catch (e) {} }
        setTimeout(() => { location.href = 'http://127.0.0.1:P/location'; }, 300);
      </script>
      """;

  @BeforeAll
  static void start() throws IOException {
    names =
        NameTable.start(
            Map.of(
                "rebind.example", List.of("127.0.0.1"),
                "metadata.example", List.of("169.254.169.254")));
    forbidden = RawServer.start(_ -> {});
    int port = forbidden.address().port();
    forbiddenUdp = new DatagramSocket(port, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(HostilePageTest::countDatagrams);
    String everyWay = EVERY_WAY.replace(":P", ":" + port);
    lab =
        WebLab.start("evil.example")
            .page("evil.example/every-way", everyWay)
            .redirect("evil.example/to-forbidden", "http://127.0.0.1:" + port + "/redirected")
            .file(
                "evil.example/sw.js",
                "text/javascript",
                ("fetch('http://127.0.0.1:" + port + "/sw',{mode:'no-cors'})")
                    .getBytes(StandardCharsets.UTF_8))
            .file(
                "evil.example/worker.js",
                "text/javascript",
                ("fetch('http://127.0.0.1:" + port + "/worker',{mode:'no-cors'})")
                    .getBytes(StandardCharsets.UTF_8))
            .page(
                "evil.example/alerts",
                "<h1>alerts</h1><script>while (true) alert('call us')</script>")
            .page("evil.example/busy", "<h1>busy</h1><p>パスワード</p><script>while (true) {}</script>")
            .page(
                "evil.example/leave",
                "<h1>stay</h1><script>onbeforeunload=()=>'no';setInterval(()=>{location.hash=Math.random();history.pushState(0,'','#'+Math.random())},1)</script>")
            .page(
                "evil.example/post",
                "<h1>post</h1><form method=post action=/taken><input name=a value=b></form><script>document.forms[0].submit()</script>")
            .serve("evil.example/endless", HostilePageTest::endless)
            .serve("evil.example/huge", HostilePageTest::huge)
            .serve("evil.example/kill", HostilePageTest::killRenderers)
            .page("evil.example/killed", "<h1>killed</h1><img src=/kill>")
            .serve("evil.example/maze", HostilePageTest::maze)
            .page(
                "evil.example/script-maze",
                "<script>location.href='/script-maze?'+Math.random()</script>");
  }

  @AfterAll
  static void stop() {
    lab.close();
    names.close();
    forbidden.close();
    forbiddenUdp.close();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    Visitor.assertNothingIsLeft();
  }

  private static void countDatagrams() {
    while (!forbiddenUdp.isClosed()) {
      try {
        forbiddenUdp.receive(new DatagramPacket(new byte[2000], 2000));
        DATAGRAMS.incrementAndGet();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  /** Sends for ever; the other side leaves when it has had enough. */
  private static void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write("<h1>endless</h1><input type=password name=pw>".getBytes(StandardCharsets.UTF_8));
    out.flush();
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
  }

  private static void huge(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, 500L << 20);
    OutputStream out = exchange.getResponseBody();
    out.write("<h1>huge</h1><!--".getBytes(StandardCharsets.UTF_8));
    var block = new byte[1 << 16];
    java.util.Arrays.fill(block, (byte) 'x');
    while (true) {
      out.write(block); // until the visitor breaks off
    }
  }

  private static void maze(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", "/maze?" + System.nanoTime());
    WebLab.send(exchange, 302, "text/html", "");
  }

  /** Kills the process that shows the page, as a crash would. */
  private static void killRenderers(HttpExchange exchange) throws IOException {
    ProcessHandle.current()
        .descendants()
        .filter(each -> Workplace.commandLine(each).contains("--type=renderer"))
        .forEach(ProcessHandle::destroyForcibly);
    WebLab.send(exchange, 404, "text/html", "");
  }

  @Test
  void reachesNothingForbidden() {
    Capture seen = Visitor.of(lab, names).visit("https://evil.example/every-way", Device.DESKTOP);
    assertThat(forbidden.connections()).isZero();
    assertThat(DATAGRAMS.get()).isZero();
    assertThat(seen.journey().contacts())
        .filteredOn(contact -> contact.outcome() == Contact.Outcome.CONNECTED)
        .extracting(Contact::host)
        .containsOnly("evil.example");
    assertThat(seen.journey().contacts())
        .filteredOn(contact -> contact.outcome() == Contact.Outcome.FORBIDDEN)
        .extracting(Contact::host)
        .contains("127.0.0.1", "::1", "169.254.169.254", "metadata.example", "rebind.example");
    assertThat(seen.journey().failure()).contains(Journey.Failure.FORBIDDEN);

    // The same page where loopback is allowed: it does try, and the server does count.
    Visitor.of(lab, names, "127.0.0.0/8").visit("https://evil.example/every-way", Device.DESKTOP);
    assertThat(forbidden.connections()).isPositive();
  }

  @Test
  void opensNoForbiddenAddress() {
    String url = "http://127.0.0.1:" + forbidden.address().port() + "/";
    int before = forbidden.connections();
    Capture seen = Visitor.of(lab, names).visit(url, Device.PHONE);
    assertThat(seen.journey().failure()).contains(Journey.Failure.FORBIDDEN);
    assertThat(forbidden.connections()).isEqualTo(before);
  }

  @Test
  void leavesMazes() {
    Visitor visitor = Visitor.of(lab, names);
    for (String maze : List.of("https://evil.example/maze", "https://evil.example/script-maze")) {
      Capture seen = visitor.visit(maze, Device.PHONE);
      assertThat(seen.journey().failure()).as(maze).contains(Journey.Failure.MAZE);
      assertThat(seen.journey().hops()).hasSizeBetween(10, Journey.MAX_HOPS);
    }
  }

  @Test
  void readsPagesThatNeverEnd() {
    Visitor visitor = Visitor.of(lab, names);
    Capture endless =
        visitor.visit("https://evil.example/endless", Device.PHONE, Duration.ofSeconds(15));
    assertThat(endless.document().text()).contains("endless");
    assertThat(endless.document().fields()).hasSize(1);
    assertThat(endless.happenings()).contains(Happening.STILL_LOADING);
    Capture huge = visitor.visit("https://evil.example/huge", Device.PHONE, Duration.ofSeconds(20));
    assertThat(huge.happenings()).contains(Happening.TOO_MUCH);
  }

  @Test
  void readsPagesWhoseScriptsNeverRest() {
    Visitor visitor = Visitor.of(lab, names);
    Capture alerts = visitor.visit("https://evil.example/alerts", Device.DESKTOP);
    assertThat(alerts.happenings()).contains(Happening.DIALOG, Happening.NEVER_AT_REST);
    assertThat(alerts.document().text()).contains("alerts");
    Capture busy = visitor.visit("https://evil.example/busy", Device.DESKTOP);
    assertThat(busy.happenings()).contains(Happening.NEVER_AT_REST);
    assertThat(busy.document().text()).contains("パスワード");
    Capture leave = visitor.visit("https://evil.example/leave", Device.DESKTOP);
    assertThat(leave.document().text()).contains("stay");
  }

  @Test
  void sendsNoFormForAPage() {
    Capture seen = Visitor.of(lab, names).visit("https://evil.example/post", Device.PHONE);
    assertThat(seen.happenings()).contains(Happening.FORM_SENT_ITSELF);
    assertThat(seen.document().text()).contains("post");
    assertThat(seen.journey().hops())
        .extracting(Hop::url)
        .doesNotContain("https://evil.example/taken");
    assertThat(lab.requests()).noneMatch(request -> request.startsWith("POST evil.example/taken"));
  }

  @Test
  void survivesTheEndOfItsRenderer() {
    Capture seen = Visitor.of(lab, names).visit("https://evil.example/killed", Device.PHONE);
    assertThat(seen.happenings()).as(seen.toString()).contains(Happening.CRASHED);
  }
}
