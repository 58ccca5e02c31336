package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kanshiki.language.Language;
import kanshiki.learnt.Learnt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateAndTrainTest {
  private static String fraud(int number) {
    return """
    From: "Midori Bank" <info%d@shady.example>
    To: hanako@midori.test
    Subject: Your account is suspended

    Confirm your password within 24 hours: http://198.51.100.%d/login
    """
        .formatted(number, number);
  }

  private static String letter(int number) {
    return """
    From: Taro <taro%d@garden.example>
    To: hanako@midori.test
    Subject: Lunch number %d

    Shall we meet at the harbour at noon? The roses are in flower.
    """
        .formatted(number, number);
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path temp;

  private int run(String... args) {
    out.reset();
    var in = new ByteArrayInputStream(new byte[0]);
    var surroundings =
        new Surroundings(in, out, err, false, false, 80, Language.EN, Map.of(), Path.of(""));
    return CommandLineProgram.run(surroundings, args);
  }

  @BeforeEach
  void writeMails() throws IOException {
    Path phish = Files.createDirectory(temp.resolve("phish"));
    Path ham = Files.createDirectory(temp.resolve("ham"));
    var index = new StringBuilder("file,source,lang,group\n");
    for (int i = 0; i < 12; i++) {
      Files.writeString(phish.resolve(i + ".eml"), fraud(i));
      Files.writeString(ham.resolve(i + ".eml"), letter(i));
      index.append("phish/%d.eml,pot,en,p%d\n".formatted(i, i));
      index.append("ham/%d.eml,box,en,h%d\n".formatted(i, i));
    }
    Files.writeString(temp.resolve("index.csv"), index);
  }

  private String[] with(String... args) {
    var all = new java.util.ArrayList<String>(java.util.List.of(args));
    all.addAll(
        java.util.List.of(
            "--phish", temp.resolve("phish").toString(), "--ham", temp.resolve("ham").toString()));
    return all.toArray(String[]::new);
  }

  @Test
  void evaluatesWhatComesWithTheProgram() {
    assertThat(run(with("evaluate"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("recall", "pot", "box", "CPU seconds per 1,000 mails");
  }

  @Test
  void printsJsonAndDraws() throws IOException {
    Path plot = temp.resolve("plot.svg");

    assertThat(run(with("evaluate", "--json", "--plot", plot.toString()))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\"schema\":\"kanshiki.evaluation/1\"")
        .contains("\"cpuSecondsPer1000\":");
    assertThat(Files.readString(plot)).startsWith("<svg");
  }

  @Test
  void evaluatesWhatOthersTeach() {
    assertThat(run(with("evaluate", "--leave-out", "groups", "--jobs", "1"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("other groups").doesNotContain("CPU");
  }

  @Test
  void trainsTheSameBytesTwice() throws IOException {
    Path one = temp.resolve("one.bin");
    Path two = temp.resolve("two.bin");

    assertThat(run(with("train", "-o", one.toString()))).isZero();
    assertThat(run(with("train", "-o", two.toString(), "--jobs", "1"))).isZero();

    assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
    assertThat(Learnt.unpack(Files.readAllBytes(one)).wording().size()).isPositive();
    assertThat(Files.readString(temp.resolve("one.bin.md"))).contains("| pot | phish | 12 |");
  }

  @Test
  void refusesWhatItCannotDo() {
    assertThat(run("evaluate", "--ham", "x")).isEqualTo(2);
    assertThat(run(with("evaluate", "--leave-out", "everything"))).isEqualTo(2);
    assertThat(run("train", "--phish", "nowhere", "--ham", "nowhere")).isEqualTo(2);
  }

  @Test
  void folderThatIsNotThereIsAFailure() {
    assertThat(run("evaluate", "--ham", temp.resolve("ham").toString(), "--phish", "nowhere"))
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere");
  }
}
