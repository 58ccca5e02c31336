package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;

class BrandsCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    var in = new ByteArrayInputStream(new byte[0]);
    var surroundings =
        new Surroundings(in, out, err, false, false, 80, Language.EN, Map.of(), Path.of(""));
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
}
