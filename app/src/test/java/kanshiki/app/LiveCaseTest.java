package kanshiki.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kanshiki.app.cli.CommandLineProgram;
import kanshiki.app.cli.Surroundings;
import kanshiki.language.Language;
import kanshiki.lookup.lab.NameServer;
import kanshiki.lookup.lab.RawServer;
import kanshiki.lookup.lab.WebLab;
import kanshiki.lookup.net.ConnectTo;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first case with the world answering: real DNS, and registers on loopback that answer in the
 * real formats; recorded, and repeated with all of them gone.
 */
class LiveCaseTest {
  private static final String MAIL =
      """
      Return-Path: <zqci@campaign-vps.com>
      Delivered-To: owner@example.jp
      Received: from campaign-vps.com (unknown [163.43.158.180])
      \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ0Wq2z9sB1
      \tfor <owner@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      Message-ID: <C290A9E4C1FE249B582DAB90D2153A49@campaign-vps.com>
      From: さくらインターネット <zqci@campaign-vps.com>
      To: <owner@example.jp>
      Subject: [spam] 【重要】ご利用の会員IDとサービスについて(66889088)
      Date: Sun, 27 Feb 2022 05:12:27 +0800
      Content-Type: text/plain; charset=utf-8

      与信失敗により失効を回避するため、以下URLより現在のお支払い情報をご確認のうえ、更新をお願いします。
      https://sakura.ssoban.cn/
      """;

  private static final String ZONE =
      """
      sakura.ssoban.cn. A 115.144.69.31
      sakura.ad.jp. A 163.43.24.70
      sakura.ad.jp. MX 10 mx.sakura.ad.jp.
      """;

  private static final String WHOIS =
      """
      Domain Name: ssoban.cn
      ROID: 20220218s10001s41250000-cn
      Domain Status: ok
      Registrant: 王小明
      Registrant Contact Email: wxm20220218@yahoo.com
      Sponsoring Registrar: 阿里云计算有限公司(万网)
      Name Server: dns27.hichina.com
      Name Server: dns28.hichina.com
      Registration Time: 2022-02-18 20:14:51
      Expiration Time: 2023-02-18 20:14:51
      DNSSEC: unsigned
      """;

  /** A copy of a sign-in page as such frauds show it, of our own making. */
  private static final String PAGE =
      """
      <!doctype html><html lang="ja"><head><title>会員認証 - さくらインターネット</title></head>
      <body><h1>さくらインターネット 会員メニュー</h1>
      <form method="post" action="/member/next"><label>会員ID <input name="membercd"></label>
      <label>パスワード <input type="password" name="password"></label>
      <label>カード番号 <input name="card" autocomplete="cc-number"></label>
      <label>セキュリティコード <input name="cvv" maxlength="4"></label>
      <button>ログイン</button></form></body></html>
      """;

  @TempDir Path folder;

  /** The bootstrap files and the networks, as registers answer (RFC 9083, RFC 9224). */
  private static String rdap(String path, String self) {
    if (path.endsWith("/dns.json") || path.endsWith("/ipv6.json") || path.endsWith("/asn.json")) {
      return "{\"version\":\"1.0\",\"publication\":\"2022-01-01T00:00:00Z\",\"services\":[]}";
    }
    if (path.endsWith("/ipv4.json")) {
      return """
          {"version":"1.0","publication":"2022-01-01T00:00:00Z",
           "services":[[["163.0.0.0/8","115.0.0.0/8"],["%s"]]]}
          """
          .formatted(self);
    }
    boolean japan = path.contains("163.43.158.180");
    return """
        {"objectClassName":"ip network","handle":"x","startAddress":"%s","endAddress":"%s",
         "ipVersion":"v4","name":"%s","country":"%s",
         "entities":[{"objectClassName":"entity","roles":["registrant"],
           "vcardArray":["vcard",[["version",{},"text","4.0"],["fn",{},"text","%s"],
             ["kind",{},"text","org"]]],
           "entities":[{"objectClassName":"entity","roles":["abuse"],
             "vcardArray":["vcard",[["version",{},"text","4.0"],["fn",{},"text","Abuse"],
               ["email",{},"text","%s"]]]}]}]}
        """
        .formatted(
            japan ? "163.43.0.0" : "115.144.0.0",
            japan ? "163.43.255.255" : "115.144.255.255",
            japan ? "SAKURA-OSAKA" : "OPERATOR-KR",
            japan ? "JP" : "KR",
            japan ? "SAKURA Internet Inc." : "An Operator",
            japan ? "abuse@sakura.ad.jp" : "abuse@operator.example");
  }

  private static String line(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.write(c);
    }
    return line.toString(UTF_8).strip();
  }

  private static void http(Socket connection) throws IOException {
    String path = line(connection).split(" ", -1)[1];
    String host = "";
    for (String field = line(connection); !field.isEmpty(); field = line(connection)) {
      host = field.startsWith("Host: ") ? field.substring(6) : host;
    }
    byte[] body = rdap(path, "http://" + host + "/").getBytes(UTF_8);
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/rdap+json\r\nConnection: close\r\n"
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    connection.getOutputStream().write(head.getBytes(UTF_8));
    connection.getOutputStream().write(body);
    connection.getOutputStream().flush();
  }

  private static void whois(Socket connection) throws IOException {
    String asked = line(connection);
    String answer =
        asked.contains("ssoban.cn")
            ? WHOIS
            : "No match for domain \"" + asked.toUpperCase(java.util.Locale.ROOT) + "\".\r\n";
    connection.getOutputStream().write(answer.getBytes(UTF_8));
    connection.getOutputStream().flush();
  }

  private record Run(int exitCode, String out, String err) {}

  private static Run run(List<String> options) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            false,
            false,
            80,
            Language.JA,
            Map.of("KANSHIKI_CONFIG", "/dev/null"),
            Path.of("/nonexistent"));
    var args = new ArrayList<>(List.of("investigate"));
    args.addAll(options);
    int exit = CommandLineProgram.run(surroundings, args.toArray(String[]::new));
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static JsonNode evidence(JsonNode report, String kind, String subject) {
    for (JsonNode piece : report.path("evidence")) {
      if (piece.path("kind").asString("").equals(kind)
          && piece.path("subject").asString("").equals(subject)) {
        return piece;
      }
    }
    throw new AssertionError("no evidence " + kind + " " + subject + " in " + report);
  }

  /** Row 15, but for the likeness; where there is no Chromium, that is said instead. */
  private static void checkPage(JsonNode report, List<String> findings) {
    JsonNode page = evidence(report, "page", "https://sakura.ssoban.cn/");
    if (page.path("outcome").asString().equals("unavailable")) {
      assertThat(page.path("reason").asString()).isEqualTo("no-browser");
      assertThat(report.path("notExamined").toString()).contains("\"page\"");
      return;
    }
    JsonNode data = page.path("data");
    assertThat(data.path("state").asString()).isEqualTo("alive");
    assertThat(data.path("finalUrl").asString()).isEqualTo("https://sakura.ssoban.cn/");
    assertThat(data.path("status").asInt()).isEqualTo(200);
    assertThat(data.path("forms").path(0).path("asks").toString())
        .isEqualTo("[\"user-id\",\"password\",\"card-number\",\"security-code\"]");
    assertThat(data.path("forms").path(0).path("postsTo").asString())
        .isEqualTo("https://sakura.ssoban.cn/member/next");
    assertThat(data.path("screenshotSha256").asString()).hasSize(64);
    assertThat(
            evidence(report, "certificate", "sakura.ssoban.cn")
                .path("data")
                .path("issuer")
                .asString())
        .isEqualTo("Laboratory");
    assertThat(findings).contains("page-asks-for-card-and-password");
    assertThat(report.path("outsideRequests").toString())
        .contains("\"to\":\"sakura.ssoban.cn:443\"");
  }

  @Test
  void findsWhatTheInvestigatorFoundAndRepeatsItWithoutANetwork() throws IOException {
    Assumptions.assumeTrue(NameServer.program().isPresent(), "knotd (package knot) is not there");
    Path mail = Files.writeString(folder.resolve("mail.eml"), MAIL.replace("\n", "\r\n"));
    Path feed =
        Files.writeString(
            folder.resolve("feed.csv"),
            "url,rating,category,state\nhttps://sakura.ssoban.cn/,dangerous,phishing,under review\n");
    Path settings =
        Files.writeString(
            folder.resolve("k.yaml"),
            "lookups:\n  reputation:\n    feeds:\n      - { name: centre, url: \""
                + feed
                + "\", category: phishing }\n");
    Path kept = folder.resolve("case.zip");
    Run live;
    List<ConnectTo> detours;
    try (var web = WebLab.start("sakura.ssoban.cn").page("sakura.ssoban.cn/", PAGE);
        var dns = NameServer.start(ZONE);
        var registers = RawServer.start(LiveCaseTest::http);
        var whois = RawServer.start(LiveCaseTest::whois)) {
      detours = web.detours();
      live =
          run(
              List.of(
                  "--format",
                  "json",
                  "--config",
                  settings.toString(),
                  "--record",
                  kept.toString(),
                  "--set",
                  "lookups.dns.servers=" + dns.address(),
                  "--set",
                  "lookups.rdap.bootstrap=http://" + registers.address() + "/",
                  "--set",
                  "lookups.whois.root=" + whois.address(),
                  "--set",
                  "lookups.allow-private=127.0.0.0/8",
                  "--set",
                  "lookups.connect-to="
                      + detours.stream()
                          .map(detour -> detour.asked() + "=" + detour.instead())
                          .collect(Collectors.joining(",")),
                  "--set",
                  "lookups.deadline=60s",
                  mail.toString()));
    }
    // As root Chromium has no sandbox, which is told.
    assertThat(live.err().lines().filter(line -> !line.contains("sandbox"))).isEmpty();
    assertThat(live.exitCode()).isZero();
    JsonNode report = JsonMapper.shared().readTree(live.out());

    assertThat(report.path("mode").asString()).isEqualTo("live");
    assertThat(report.path("verdict").path("classification").asString()).isEqualTo("phishing");
    JsonNode author = evidence(report, "dns", "campaign-vps.com");
    assertThat(author.path("outcome").asString()).isEqualTo("absent");
    assertThat(author.path("data").path("rcode").asString()).isEqualTo("NXDOMAIN");
    JsonNode origin = evidence(report, "network", "163.43.158.180").path("data");
    assertThat(origin.path("organisation").asString()).isEqualTo("SAKURA Internet Inc.");
    assertThat(origin.path("country").asString()).isEqualTo("JP");
    assertThat(origin.path("cidr").asString()).isEqualTo("163.43.0.0/16");
    assertThat(origin.path("abuseContact").asString()).isEqualTo("abuse@sakura.ad.jp");
    assertThat(evidence(report, "network", "115.144.69.31").path("data").path("country").asString())
        .isEqualTo("KR");
    JsonNode domain = evidence(report, "registration", "ssoban.cn").path("data");
    assertThat(domain.path("registrar").asString()).isEqualTo("阿里云计算有限公司(万网)");
    assertThat(domain.path("registrantMailProvider").asString()).isEqualTo("yahoo.com");
    assertThat(domain.path("created").asString()).isEqualTo("2022-02-18T20:14:51+08:00");
    assertThat(domain.path("ageDays").asInt()).isEqualTo(8);
    JsonNode rating = evidence(report, "reputation", "https://sakura.ssoban.cn/").path("data");
    assertThat(rating.path("rating").asString()).isEqualTo("dangerous");
    assertThat(rating.path("state").asString()).isEqualTo("under-review");
    assertThat(live.out()).doesNotContain("王小明").doesNotContain("wxm20220218");
    var findings = new ArrayList<String>();
    report.path("findings").forEach(finding -> findings.add(finding.path("id").asString()));
    assertThat(findings)
        .contains(
            "author-domain-does-not-resolve",
            "origin-network-is-brands-own",
            "domain-just-registered",
            "registrant-uses-free-mail",
            "link-rated-dangerous");
    assertThat(report.path("outsideRequests").isEmpty()).isFalse();
    checkPage(report, findings);

    Run again = run(List.of("--format", "json", "--replay", kept.toString()));
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).isEqualTo(live.out());
  }

  @Test
  void takesTheBootstrapFilesFromAFolder() throws IOException {
    Path mail = Files.writeString(folder.resolve("mail.eml"), MAIL.replace("\n", "\r\n"));
    Path bootstrap = Files.createDirectory(folder.resolve("rdap"));
    Path kept = folder.resolve("case.zip");
    try (var registers = RawServer.start(LiveCaseTest::http)) {
      var options =
          new ArrayList<>(
              List.of(
                  "--format",
                  "json",
                  "--set",
                  "lookups.dns.servers=127.0.0.1:9",
                  "--set",
                  "lookups.whois.root=127.0.0.1:9",
                  "--set",
                  "lookups.allow-private=127.0.0.0/8",
                  "--set",
                  "lookups.rdap.bootstrap=" + bootstrap.toUri(),
                  mail.toString()));
      Run refused = run(options);
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err())
          .isEqualTo(
              "kanshiki: lookups.rdap.bootstrap: "
                  + bootstrap.resolve("dns.json")
                  + " is not there\n");
      for (String name : List.of("dns.json", "ipv4.json", "ipv6.json", "asn.json")) {
        String self = "http://" + registers.address() + "/";
        Files.writeString(bootstrap.resolve(name), rdap("/" + name, self));
      }
      options.addAll(List.of("--record", kept.toString()));
      Run live = run(options);
      assertThat(live.exitCode()).isZero();
      JsonNode report = JsonMapper.shared().readTree(live.out());
      assertThat(evidence(report, "network", "163.43.158.180").path("data").path("cidr").asString())
          .isEqualTo("163.43.0.0/16");
      assertThat(report.path("outsideRequests").toString()).doesNotContain("ipv4.json");
      Run again = run(List.of("--format", "json", "--replay", kept.toString()));
      assertThat(again.out()).isEqualTo(live.out());
    }
  }
}
