package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kanshiki.Kanshiki;
import kanshiki.examination.Indicator;
import kanshiki.language.Language;
import org.junit.jupiter.api.Test;

class IndicatorsCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return CommandLineProgram.run(
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            false,
            false,
            80,
            Language.EN,
            Map.of(),
            Path.of("")),
        args);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void namesEveryIndicator() {
    assertThat(run("indicators")).isZero();
    assertThat(Kanshiki.indicators()).extracting(Indicator::id).allMatch(printed()::contains);
    assertThat(printed()).doesNotContain("{0}").doesNotContain("{1}");
  }

  @Test
  void explainsOneInTheChosenLanguage() {
    assertThat(run("indicators", "punycode-host", "--lang", "ja")).isZero();
    assertThat(printed()).startsWith("punycode-host (").contains("ドメイン").hasLineCount(3);
  }

  @Test
  void printsJson() {
    assertThat(run("indicators", "punycode-host", "--format", "json")).isZero();
    assertThat(printed())
        .startsWith("[{\"id\":\"punycode-host\",\"package\":\"link\"")
        .endsWith("}]\n");
  }

  @Test
  void refusesWhatIsNone() {
    assertThat(run("indicators", "no-such-thing")).isEqualTo(CommandLineProgram.WRONG_USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no indicator no-such-thing");
  }

  /** Run with {@code -Dkanshiki.rewrite-docs=true} to write the page anew. */
  @Test
  void thePageInTheDocsIsTheCatalogue() throws IOException {
    run("indicators", "--lang", "en", "--format", "markdown");
    Path page = docs().resolve("indicators.md");
    if (Boolean.getBoolean("kanshiki.rewrite-docs")) {
      Files.writeString(page, printed());
    }
    assertThat(Files.readString(page))
        .as(
            "docs/indicators.md is out of date; write it with mvn -pl core,lookup,app -am test"
                + " -Dtest=IndicatorsCommandTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dkanshiki.rewrite-docs=true")
        .isEqualTo(printed());
  }

  private static Path docs() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("../docs")) ? here.resolve("../docs") : here.resolve("docs");
  }
}
