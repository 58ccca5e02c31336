package kanshiki.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kanshiki.app.cli.CommandLineProgram;
import kanshiki.app.cli.Surroundings;
import kanshiki.language.Language;
import kanshiki.lookup.Trouble;
import kanshiki.lookup.ocr.Tesseract;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures read by the real tesseract, and by programs that behave badly in its place. */
class PictureTextTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("KANSHIKI_CONFIG", "/dev/null", "PATH", System.getenv().getOrDefault("PATH", ""));

  @TempDir Path folder;

  private record Run(int exitCode, String out, String err) {}

  private static Run run(Map<String, String> environment, List<String> options) {
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
            Language.EN,
            environment,
            Path.of("/nonexistent"));
    var args = new ArrayList<>(List.of("investigate", "--format", "json"));
    args.addAll(options);
    int exit = CommandLineProgram.run(surroundings, args.toArray(String[]::new));
    return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  private Path mail(String... lines) throws IOException {
    var image = new BufferedImage(640, 60 + 40 * lines.length, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = image.createGraphics();
    paper.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, image.getWidth(), image.getHeight());
    paper.setColor(new Color(0x223344));
    paper.setFont(new Font("Noto Sans CJK JP", Font.PLAIN, 24));
    for (int i = 0; i < lines.length; i++) {
      paper.drawString(lines[i], 20, 50 + 40 * i);
    }
    paper.dispose();
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    String text =
        """
        From: info <info@shop.example>
        Subject: notice
        MIME-Version: 1.0
        Content-Type: image/png; name="notice.png"
        Content-Transfer-Encoding: base64

        """;
    return Files.writeString(
        folder.resolve("mail.eml"),
        (text + Base64.getMimeEncoder().encodeToString(png.toByteArray())).replace("\n", "\r\n"));
  }

  private static Tesseract tesseract() {
    Tesseract found = Tesseract.find(ENVIRONMENT, () -> Instant.EPOCH);
    Assumptions.assumeTrue(found.program().isPresent(), "tesseract is not there");
    return found;
  }

  @Test
  void readsANoticeAndRepeatsItWithoutTheProgram() throws IOException {
    tesseract();
    Path mail =
        mail(
            "PayPal security notice",
            "Your account has been suspended.",
            "Please update your payment information within 24 hours.",
            "https://paypal-login.example/verify");
    Path kept = folder.resolve("case.zip");
    Run live = run(ENVIRONMENT, List.of("--offline", "--record", kept.toString(), mail.toString()));
    assertThat(live.exitCode()).isZero();
    assertThat(live.out())
        .contains("\"picture notice.png\"", "\"wording-suspension\"")
        .contains("https://paypal-login.example/verify")
        .doesNotContain("is not installed");
    Run again = run(Map.of("PATH", ""), List.of("--replay", kept.toString()));
    assertThat(again.out()).isEqualTo(live.out());
  }

  @Test
  void readsJapaneseWhereTheLanguageIsInstalled() throws IOException {
    var picture = new Request.Picture("x", () -> "P5 1 1 255\n ".getBytes(UTF_8));
    Assumptions.assumeTrue(
        tesseract().read(picture, Duration.ofSeconds(20)).source().contains("jpn"),
        "tesseract-ocr-jpn is not there");
    Assumptions.assumeTrue(
        new Font("Noto Sans CJK JP", Font.PLAIN, 24).canDisplay('確'), "no Japanese font is there");
    Path mail = mail("アカウントの確認のお願い", "お支払い方法を更新してください。", "二十四時間以内にご確認ください。");
    assertThat(run(ENVIRONMENT, List.of("--offline", mail.toString())).out())
        .contains("\"wording-update-payment\"");
  }

  @Test
  void saysWhenItIsNotInstalledOrNotWanted() throws IOException {
    Path mail = mail("Your account has been suspended.");
    assertThat(run(Map.of("PATH", ""), List.of("--offline", mail.toString())).out())
        .containsOnlyOnce("(tesseract) is not installed");
    assertThat(
            run(
                    ENVIRONMENT,
                    List.of("--offline", "--set", "lookups.picture-text=false", mail.toString()))
                .out())
        .containsOnlyOnce("switched off in the settings");
  }

  private Reply inPlaceOfIt(String script, Duration time) throws IOException {
    Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + script);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    var desk = Tesseract.find(Map.of("PATH", folder.toString()), () -> Instant.EPOCH);
    return desk.read(new Request.Picture("x", () -> new byte[5_000_000]), time);
  }

  private static final String LANGUAGES = "if [ \"$1\" = --list-langs ]; then echo eng; exit; fi\n";

  @Test
  void isDoneWithAProgramThatHangsFloodsOrFails() throws IOException {
    Path mark = folder.resolve("pid");
    Reply hangs =
        inPlaceOfIt(
            LANGUAGES + "echo $$ > " + mark + "\nexec /bin/sleep 600\n", Duration.ofSeconds(2));
    assertThat(hangs)
        .isInstanceOfSatisfying(
            Reply.Failed.class, no -> assertThat(no.why()).isEqualTo(Trouble.TIMEOUT));
    long pid = Long.parseLong(Files.readString(mark).strip());
    ProcessHandle.of(pid).ifPresent(left -> left.onExit().join());

    Reply floods =
        inPlaceOfIt(
            LANGUAGES + "while :; do echo 0123456789012345678901234567890123456789; done\n",
            Duration.ofSeconds(20));
    assertThat(floods)
        .isInstanceOfSatisfying(
            Reply.Received.class,
            much -> {
              assertThat(much.body()).hasSize(64 << 10);
              assertThat(much.isCut()).isTrue();
            });

    assertThat(inPlaceOfIt(LANGUAGES + "echo half; exit 1\n", Duration.ofSeconds(20)))
        .isInstanceOf(Reply.Failed.class);
    assertThat(inPlaceOfIt("exit 1\n", Duration.ofSeconds(20))).isInstanceOf(Reply.Failed.class);
  }
}
