package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandsCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... args) {
    var in = new ByteArrayInputStream(new byte[0]);
    var surroundings =
        new Surroundings(
            in,
            out,
            err,
            false,
            false,
            80,
            Language.EN,
            Map.of("XDG_DATA_HOME", folder.resolve("data").toString()),
            Path.of(""));
    return CommandLineProgram.run(surroundings, args);
  }

  @Test
  void listsAtLeastThreeHundred() {
    assertThat(run("brands", "list", "--lang", "ja")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("sakura-internet\thosting\tさくらインターネット\n");
    assertThat(out.toString(StandardCharsets.UTF_8).lines().count()).isGreaterThan(300);
  }

  @Test
  void showsOne() {
    assertThat(run("brands", "show", "sakura-internet")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("id: sakura-internet\n")
        .contains("domain: sakura.ad.jp\n")
        .contains("bookmark: https://");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(run("brands", "show", "nobody")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no brand nobody");
    assertThat(run("brands", "show")).isEqualTo(2);
    assertThat(run("brands", "sell")).isEqualTo(2);
  }

  private static final String SAVED =
      """
      <!-- saved from url=(0042)https://secure.sakura.ad.jp/auth/login?sid=5 -->
      <title>会員認証</title><link rel="icon" href="files/icon.png"><h1>会員の入口</h1>
      <form><input name="membercode"><input type="password"></form><img src="files/icon.png">
      <p>石狩の機械室の空調を来月入れ替えます。深夜の一時から三時まで止まります。</p>
      """;

  @Test
  void keepsAPageThatWasSaved() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), SAVED);
    Files.createDirectories(folder.resolve("files"));
    var picture = new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(9, 9, 0xffffff);
    ImageIO.write(picture, "png", folder.resolve("files/icon.png").toFile());
    ImageIO.write(picture, "png", folder.resolve("page.png").toFile());

    assertThat(run("brands", "snapshot", "sakura-internet", page.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("snapshot: sakura-internet-")
        .endsWith(" https://secure.sakura.ad.jp/auth/login\n");
    // Once more in its place, not beside it.
    assertThat(run("brands", "snapshot", "sakura-internet", page.toString())).isZero();
    try (var files = Files.list(folder.resolve("data/kanshiki/genuine"))) {
      assertThat(files).hasSize(2);
    }
    out.reset();
    assertThat(run("brands", "show", "sakura-internet")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\nsnapshot: sakura-internet-");
    out.reset();
    assertThat(run("brands", "show", "amazon")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("snapshot:");
  }

  @Test
  void doesNotBelieveThatAPageStoodSomewhereElse() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"), SAVED.replace("secure.sakura.ad.jp", "sakura.evil.test"));
    assertThat(run("brands", "snapshot", "sakura-internet", page.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(" https://secure.sakura.ad.jp/menu/");
  }

  @Test
  void saysInOneLineWhatCannotBeKept() throws IOException {
    assertThat(run("brands", "snapshot", "sakura-internet", folder.resolve("none.html").toString()))
        .isEqualTo(1);
    Path empty = Files.writeString(folder.resolve("empty.html"), "");
    assertThat(run("brands", "snapshot", "sakura-internet", empty.toString())).isEqualTo(1);
    Path page = Files.writeString(folder.resolve("page.html"), SAVED);
    assertThat(
            run(
                "brands",
                "snapshot",
                "sakura-internet",
                page.toString(),
                "--picture",
                page.toString()))
        .isEqualTo(1);
    assertThat(
            run(
                "brands",
                "snapshot",
                "amazon",
                "https://a.example/",
                "--set",
                "lookups.enabled=false"))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .anyMatch(line -> line.endsWith("none.html: no such file"))
        .anyMatch(line -> line.contains("neither words nor pictures"))
        .anyMatch(line -> line.contains("is no picture"))
        .anyMatch(line -> line.contains("the settings let no page be opened"));
    assertThat(run("brands", "snapshot", "nobody", page.toString())).isEqualTo(2);
  }
}
