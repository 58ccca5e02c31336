package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import kanshiki.Shared;
import kanshiki.Tally;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published suites for finding URLs in text. */
class TextUrlsSuiteTest {

  @Test
  void twitterText() throws IOException {
    String yaml = Files.readString(Shared.path("suites/url-twitter-text/conformance/extract.yml"));
    JsonNode tests =
        JsonMapper.shared()
            .<JsonNode>valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml))
            .path("tests");
    var tally = new Tally("url-twitter-text");
    for (String group : List.of("urls", "tco_urls_with_params")) {
      for (JsonNode test : tests.path(group)) {
        String text = test.path("text").asString();
        var expected = new ArrayList<String>();
        test.path("expected").forEach(url -> expected.add(url.asString()));
        tally.count(text, expected, TextUrls.in(text).stream().map(TextUrls.Found::text).toList());
      }
    }
    for (String group : List.of("urls_with_indices", "urls_with_directional_markers")) {
      for (JsonNode test : tests.path(group)) {
        String text = test.path("text").asString();
        var expected = new ArrayList<String>();
        for (JsonNode url : test.path("expected")) {
          JsonNode indices = url.path("indices");
          expected.add(url.path("url").asString() + " " + indices.get(0) + " to " + indices.get(1));
        }
        tally.count(text, expected, TextUrls.in(text).stream().map(f -> placed(text, f)).toList());
      }
    }
    tally.print();
    assertThat(tally.agreement()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void linkifyIt() throws IOException {
    var tally = new Tally("url-linkify-it, without its e-mail addresses");
    List<String> lines =
        Files.readAllLines(Shared.path("suites/url-linkify-it/test/fixtures/links.txt"));
    for (int i = 0; i < lines.size(); i++) {
      if (isTest(lines.get(i))) {
        String text = withoutNote(lines.get(i));
        boolean next = i + 1 < lines.size() && isTest(lines.get(i + 1));
        String expected = next ? withoutNote(lines.get(++i)) : text;
        if (expected.contains("@") && !expected.contains("/")) {
          continue;
        }
        tally.count(
            text,
            expected,
            TextUrls.in(text).stream().map(TextUrls.Found::text).findFirst().orElse("none"));
      }
    }
    for (String line :
        Files.readAllLines(Shared.path("suites/url-linkify-it/test/fixtures/not_links.txt"))) {
      if (isTest(line)) {
        String text = withoutNote(line);
        tally.count(text, List.of(), TextUrls.in(text).stream().map(TextUrls.Found::text).toList());
      }
    }
    tally.print();
    assertThat(tally.agreement()).isGreaterThanOrEqualTo(0.75);
  }

  /** The suite counts in code points. */
  private static String placed(String text, TextUrls.Found found) {
    return found.text()
        + " "
        + text.codePointCount(0, found.start())
        + " to "
        + text.codePointCount(0, found.end());
  }

  private static boolean isTest(String line) {
    return !line.isBlank() && !line.startsWith("%");
  }

  private static String withoutNote(String line) {
    return line.replaceFirst(" +(%|//) .*", "").strip();
  }
}
