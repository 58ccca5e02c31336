package kanshiki.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import kanshiki.app.cli.CommandLineProgram;
import kanshiki.app.cli.Surroundings;
import kanshiki.language.Language;
import kanshiki.lookup.lab.NameTable;
import kanshiki.lookup.lab.WebLab;
import kanshiki.lookup.net.ConnectTo;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of the first case, served on loopback: the genuine sign-in is kept, the copy is found,
 * the genuine one is cleared. All pages are of our own making.
 */
class CopiedPageTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final String MAIL =
      """
      Return-Path: <zqci@campaign-vps.com>
      Received: from campaign-vps.com (unknown [163.43.158.180])
      \tby mx.example.jp (Postfix) with ESMTP id 4K8XyZ0Wq2z9sB1
      \tfor <owner@example.jp>; Sun, 27 Feb 2022 06:12:33 +0900 (JST)
      Message-ID: <C290A9E4C1FE249B582DAB90D2153A49@campaign-vps.com>
      From: さくらインターネット <zqci@campaign-vps.com>
      To: <owner@example.jp>
      Subject: 【重要】ご利用の会員IDとサービスについて(66889088)
      Date: Sun, 27 Feb 2022 05:12:27 +0800
      Content-Type: text/plain; charset=utf-8

      与信失敗により失効を回避するため、以下URLより現在のお支払い情報をご確認のうえ、更新をお願いします。
      LINK
      """;

  /** In our own words; {@code ACTION} is where the form sends. */
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>会員認証|さくらインターネット</title>
      <link rel="icon" href="/favicon.png"><style>
      body{margin:0;font-family:sans-serif;background:#faf5f7}.mast{background:#fff;border-bottom:4px solid #d7536d;padding:14px 30px}
      .gate{max-width:440px;margin:30px auto;background:#fff;padding:28px;border-radius:8px}
      .gate input{display:block;width:100%;box-sizing:border-box;padding:10px;margin:4px 0 16px}
      .gate button{background:#d7536d;color:#fff;border:0;padding:12px 40px}.board{max-width:640px;margin:auto}
      </style></head><body><div class="mast"><img src="/logo.png" alt="さくらインターネット" width="220" height="44"></div>
      <div class="gate"><h1>会員の入口</h1><form method="post" action="ACTION">
      <label>会員ID<input name="membercode" autocomplete="username"></label>
      <label>パスワード<input type="password" name="password"></label><button>入る</button></form></div>
      <div class="board"><h2>石狩からの便り</h2><ul><li>機械室の空調を入れ替えます。来月の第二水曜、深夜一時からです。</li>
      <li>契約の更新を促す手紙をまねたものが出回っています。宛名の無い手紙はお捨てください。</li>
      <li>古い型の料金表は年度の終わりに片づけます。移り方の手引きを用意しました。</li></ul>
      <p><a href="https://www.sakura.ad.jp/">会社のあらまし</a> <a href="https://help.sakura.ad.jp/">困ったときは</a></p>
      <small>© さくらインターネット</small></div></body></html>
      """;

  @TempDir Path folder;

  private static byte[] picture(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setColor(new Color(0xd7, 0x53, 0x6d));
    for (int i = 0; i < 5; i++) {
      double angle = Math.PI * 2 * i / 5;
      int size = height / 3;
      int x = (int) (height / 2.0 + height / 3.6 * Math.cos(angle)) - size / 2;
      int y = (int) (height / 2.0 + height / 3.6 * Math.sin(angle)) - size / 2;
      g.fillOval(x, y, size, size);
    }
    for (int x = height + 8; x < width - 10; x += 22) {
      g.fillRect(x, height / 4 + x % 9, 5 + x % 7, height / 2);
    }
    g.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private record Run(int exitCode, String out, String err) {}

  private Run run(Path data, List<String> arguments) {
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
            Map.of("KANSHIKI_CONFIG", "/dev/null", "XDG_DATA_HOME", data.toString()),
            Path.of("/nonexistent"));
    int exit = CommandLineProgram.run(surroundings, arguments.toArray(String[]::new));
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static List<String> with(List<String> some, String... more) {
    var all = new ArrayList<>(some);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static WebLab sites() {
    var lab = WebLab.start("sakura.ssoban.cn", "secure.sakura.ad.jp", "go.stranger.example");
    lab.redirect("go.stranger.example/", "https://secure.sakura.ad.jp/auth/");
    lab.page("secure.sakura.ad.jp/auth/", PAGE.replace("ACTION", "/auth/login"));
    lab.page("sakura.ssoban.cn/", PAGE.replace("ACTION", "https://sakura.ssoban.cn/in.php"));
    for (String host : List.of("sakura.ssoban.cn", "secure.sakura.ad.jp")) {
      lab.file(host + "/logo.png", "image/png", picture(220, 44));
      lab.file(host + "/favicon.png", "image/png", picture(48, 48));
    }
    return lab;
  }

  private static String text(ConnectTo detour) {
    return detour.asked() + "=" + detour.instead();
  }

  private static List<String> network(WebLab lab, NameTable names) {
    String detours =
        lab.detours().stream().map(CopiedPageTest::text).collect(Collectors.joining(","));
    return List.of(
        "--set",
        "lookups.dns.servers=" + names.address(),
        "--set",
        "lookups.rdap.bootstrap=http://127.0.0.1:9/",
        "--set",
        "lookups.whois.root=127.0.0.1:9",
        "--set",
        "lookups.deadline=60s",
        "--set",
        "lookups.connect-to=" + detours);
  }

  private static List<JsonNode> pages(JsonNode report) {
    var pages = new ArrayList<JsonNode>();
    for (JsonNode piece : report.path("evidence")) {
      if (piece.path("kind").asString("").equals("page")) {
        pages.add(piece);
      }
    }
    return pages;
  }

  private static List<String> findings(JsonNode report) {
    var ids = new ArrayList<String>();
    report.path("findings").forEach(finding -> ids.add(finding.path("id").asString("")));
    return ids;
  }

  private Path mail(String link) throws IOException {
    return Files.writeString(
        folder.resolve("mail.eml"), MAIL.replace("LINK", link).replace("\n", "\r\n"));
  }

  @Test
  void theCopyIsFoundAndTheGenuinePageCleared() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "skipped: no " + CHROMIUM);
    Path data = Files.createDirectory(folder.resolve("data"));
    Path kept = folder.resolve("case.zip");
    Path html = folder.resolve("report.html");
    Run fake;
    Run genuine;
    try (WebLab lab = sites();
        var names = NameTable.start(Map.of())) {
      List<String> network = network(lab, names);
      Run snapshot =
          run(
              data,
              with(
                  List.of(
                      "brands", "snapshot", "sakura-internet", "https://secure.sakura.ad.jp/auth/"),
                  network.toArray(String[]::new)));
      assertThat(snapshot.exitCode()).as(snapshot.err()).isZero();
      assertThat(snapshot.out().lines()).hasSize(2);
      assertThat(run(data, List.of("brands", "show", "sakura-internet")).out())
          .contains("snapshot: sakura-internet-")
          .contains(" https://secure.sakura.ad.jp/auth/\n");

      var investigate = new ArrayList<>(List.of("investigate", "--format", "json"));
      investigate.addAll(network);
      Path fakeMail = mail("https://sakura.ssoban.cn/");
      fake = run(data, with(investigate, "--record", kept.toString(), fakeMail.toString()));
      assertThat(
              run(data, List.of("investigate", "--replay", kept.toString(), "-o", html.toString()))
                  .exitCode())
          .isZero();
      genuine = run(data, with(investigate, mail("https://go.stranger.example/").toString()));
      assertThat(lab.requests()).noneMatch(request -> request.startsWith("POST"));
    }
    JsonNode report = JsonMapper.shared().readTree(fake.out());
    assertThat(pages(report)).isNotEmpty();
    for (JsonNode page : pages(report)) {
      JsonNode resembles = page.path("data").path("resembles");
      assertThat(resembles.path("brand").asString("")).isEqualTo("sakura-internet");
      assertThat(resembles.path("score").asDouble()).isGreaterThan(0.9);
      assertThat(resembles.path("basis").asString("")).isEqualTo("snapshot");
      assertThat(resembles.path("identical").asBoolean()).isTrue();
      assertThat(resembles.path("parts").path("logo").asDouble()).isGreaterThan(0.9);
    }
    assertThat(findings(report))
        .contains("page-copies-brand", "page-differs-only-in-address", "page-borrows-from-brand");
    assertThat(Files.readString(html))
        .contains("<figure class=\"fake\">")
        .contains("<figure class=\"real\">")
        .contains("アドレス以外はまったく同じ")
        .contains("img-src data:");

    JsonNode cleared = JsonMapper.shared().readTree(genuine.out());
    assertThat(pages(cleared)).isNotEmpty();
    for (JsonNode page : pages(cleared)) {
      assertThat(page.path("data").path("state").asString("")).isEqualTo("alive");
      assertThat(page.path("data").path("finalUrl").asString(""))
          .isEqualTo("https://secure.sakura.ad.jp/auth/");
      assertThat(page.path("data").path("resembles").isNull()).isTrue();
    }
    assertThat(findings(cleared)).noneMatch(id -> id.startsWith("page-copies"));

    // What was compared lies in the case file: the user's folder is not asked again.
    Run again =
        run(
            folder.resolve("elsewhere"),
            List.of("investigate", "--format", "json", "--replay", kept.toString()));
    assertThat(again.out()).isEqualTo(fake.out());
  }
}
