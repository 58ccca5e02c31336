package kanshiki.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md lists every key as the program knows it. */
class ConfigurationDocumentTest {

  @Test
  void listsEveryKey() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("..", "docs", "configuration.md"));
    List<String> expected = Keys.ALL.stream().flatMap(ConfigurationDocumentTest::rows).toList();

    assertThat(lines.stream().filter(line -> line.startsWith("| `")).toList())
        .as("the table must be:%n%s%n", String.join("\n", expected))
        .isEqualTo(expected);
  }

  private static Stream<String> rows(Key<?> key) {
    Stream<String> columns =
        key.kind() instanceof Kind.Table table
            ? table.columns().stream()
                .map(column -> row(key.name() + "[]." + column.name(), column))
            : Stream.empty();
    return Stream.concat(Stream.of(row(key.name(), key)), columns);
  }

  private static String row(String name, Key<?> key) {
    String standard = key.standard().isEmpty() ? "" : "`" + key.standard() + "`";
    String form = key.form().replace("|", "\\|");
    return "| `" + name + "` | " + standard + " | " + form + " | " + key.meaning() + " |";
  }
}
