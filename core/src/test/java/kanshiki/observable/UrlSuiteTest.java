package kanshiki.observable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.Shared;
import kanshiki.Tally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web platform tests for URLs, as far as they are about http and https. */
class UrlSuiteTest {

  @Test
  void hostsOfWebUrls() {
    var cases = new Tally("hosts of http(s) URLs");
    var hrefs = new Tally("whole http(s) URLs");
    for (String file :
        List.of("urltestdata.json", "ada_extra_urltestdata.json", "ada_long_urltestdata.json")) {
      for (JsonNode test : tests(file)) {
        String input = test.path("input").asString();
        String base = test.path("base").isString() ? test.path("base").asString() : "";
        boolean fails = test.path("failure").asBoolean(false);
        if (!isWeb(fails ? (isSchemed(input) ? input : base) : test.path("href").asString())) {
          continue;
        }
        Optional<Url> seen =
            base.isEmpty() ? Url.parse(input) : Url.parse(base).flatMap(b -> b.resolve(input));
        String expected = fails ? "fails" : test.path("hostname").asString();
        cases.count(input + " on " + base, expected, seen.map(Url::hostText).orElse("fails"));
        if (!fails) {
          hrefs.count(
              input + " on " + base,
              test.path("href").asString(),
              seen.map(Url::normalised).orElse("fails"));
        }
      }
    }
    cases.print();
    hrefs.print();
    assertThat(cases.agreement()).isGreaterThanOrEqualTo(0.97);
    assertThat(hrefs.agreement()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void internationalisedHosts() {
    for (String file : List.of("toascii.json", "IdnaTestV2.json")) {
      var cases = new Tally(file);
      for (JsonNode test : tests(file)) {
        String input = test.path("input").asString();
        String expected = test.path("output").isString() ? test.path("output").asString() : "fails";
        if (expected.isEmpty()) {
          expected = "fails"; // an http URL must have a host
        }
        cases.count(
            input,
            expected,
            Url.parse("https://" + input + "/x").map(Url::hostText).orElse("fails"));
      }
      cases.print();
      assertThat(cases.agreement()).isGreaterThanOrEqualTo(0.97);
    }
  }

  private static boolean isSchemed(String input) {
    return input.strip().matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
  }

  private static boolean isWeb(String url) {
    return url.strip().toLowerCase(java.util.Locale.ROOT).matches("(?s)https?:.*");
  }

  private static List<JsonNode> tests(String file) {
    Path path = Shared.path("suites/url-ada-wpt/tests/wpt/" + file);
    var tests = new ArrayList<JsonNode>();
    for (JsonNode node : JsonMapper.shared().readTree(path)) {
      if (node.isObject() && node.has("input")) {
        tests.add(node);
      }
    }
    return tests;
  }
}
