package kanshiki.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kanshiki.Kanshiki;
import kanshiki.examination.Own;
import kanshiki.language.Language;
import kanshiki.mail.RawMessage;
import kanshiki.report.Format;
import kanshiki.report.Rendering;
import kanshiki.report.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report on a mail made of attacks, opened in a real browser: nothing runs, nothing loads. */
class HtmlReportInBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path folder;
  private HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();

  @BeforeEach
  void listen() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "skipped: no " + CHROMIUM);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private String attacks() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return """
        </title></style></textarea></bdi></blockquote>--!>]]>\
        <script>document.body.setAttribute("data-ran", "yes");document.title="ran"</script>\
        <script src="URLs.js"></script><img src="URLi.png" onerror="document.title='ran'">\
        <svg onload="document.title='ran'"><image href="URLv.png"/></svg>\
        <style>body{background:url(URLb.png)}@import "URLc.css";</style>\
        <link rel=stylesheet href="URLl.css"><iframe src="URLf.html"></iframe>\
        <iframe srcdoc="<script>parent.document.title='ran'</script>"></iframe>\
        <object data="URLo"></object><embed src="URLe"><video poster="URLp.png"></video>\
        <meta http-equiv=refresh content="0;url=URLr"><base href="URL">\
        <a href="javascript:document.title='ran'" autofocus onfocus="document.title='ran'">x</a>\
        <input autofocus onfocus="document.title='ran'"><details open ontoggle="document.title='ran'">\
        <a href="data:text/html,<script>1</script>">d</a>{{constructor.constructor('1')()}}${7*7}\
        &#60;script&#62;document.title='ran'&#60;/script&#62;\u202egnp.exe\u2066"""
        .replace("URL", url);
  }

  /** Every field that a sender can fill. */
  private byte[] mail() {
    String attack = attacks();
    String quoted = attack.replace("\\", "\\\\").replace("\"", "\\\"");
    String mail =
        """
        Return-Path: <%2$s@evil.test>
        Received: from %2$s (%2$s [198.51.100.7]) by mx.example.jp with ESMTP id 1
         for <owner@example.jp>; Sun, 27 Feb 2022 06:12:00 +0900
        Received: from %1$s by %1$s; Sun, 27 Feb 2022 06:11:00 +0900
        Message-ID: <%2$s@evil.test>
        From: "Amazon %3$s" <x@evil.test>
        To: "%3$s" <owner@example.jp>
        Reply-To: "%3$s" <%2$s@other.test>
        Subject: Amazon %1$s (66889088)
        X-Spam-Flag: YES
        X-Spam-Status: Yes %1$s
        Date: %1$s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/html; charset=utf-8

        <html><body><p>Amazon アカウントが停止されます。24時間以内にお支払い方法を更新してください。</p>
        <a href="https://amazon.evil.test/%4$s">https://www.amazon.co.jp/%4$s</a>
        <a href="javascript:%4$s">x</a><img alt="%4$s" src="http://127.0.0.1:%5$d/a">
        %1$s</body></html>
        --b
        Content-Type: application/x; name="%3$s"
        Content-Disposition: attachment; filename="%3$s"

        x
        --b--
        """
            .formatted(
                attack,
                attack.replace(" ", ""),
                quoted,
                attack.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"),
                server.getAddress().getPort());
    return mail.getBytes(StandardCharsets.UTF_8);
  }

  /** The page after its scripts, if any, have run. */
  private String open(String html) throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    Path dom = folder.resolve("dom.html");
    Files.writeString(page, html);
    Process browser =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=3000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(browser.waitFor(90, TimeUnit.SECONDS)).as("the browser ends").isTrue();
    } finally {
      browser.destroyForcibly();
    }
    return Files.readString(dom);
  }

  /** Otherwise the next test could not fail. */
  @Test
  void theAttacksWorkWhereNothingStopsThem() throws IOException, InterruptedException {
    String dom =
        open(
            "<!DOCTYPE html><html><head><title>quiet</title></head><body>"
                + attacks().replaceAll("<meta[^>]*><base[^>]*>", ""));
    assertThat(dom).contains("<title>ran</title>").contains("data-ran=\"yes\"");
    assertThat(requests.get()).isGreaterThan(3);
  }

  @Test
  void nothingRunsAndNothingLoads() throws IOException, InterruptedException {
    for (Voice voice : Voice.values()) {
      var html = new StringBuilder();
      Format.HTML.write(
          Kanshiki.offline(Own.UNKNOWN).investigate(new RawMessage(mail()), attacks()),
          new Rendering(Language.JA, voice, 80, false),
          html);
      String dom = open(html.toString());
      assertThat(dom)
          .contains("</html>")
          .contains("&lt;script&gt;")
          .doesNotContain("<title>ran")
          .doesNotContain("data-ran=\"yes\"")
          .doesNotContain("<script")
          .doesNotContain("<img")
          .doesNotContain("<svg")
          .doesNotContain("<iframe")
          .doesNotContain("<a ")
          .doesNotContain("\u202e");
      assertThat(requests).hasValue(0);
    }
  }
}
