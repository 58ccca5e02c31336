package kanshiki.publish.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import kanshiki.publish.Frauds;
import kanshiki.publish.scene.Scene;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StixBundleTest {
  private static final String HAM =
      """
      From: Taro <taro@friend.example>
      To: hanako@example.jp
      Subject: Lunch
      Date: Mon, 5 Jan 2026 10:00:00 GMT

      See you at noon. https://cafe.example/map
      """;

  private static final Pattern REFERENCE = Pattern.compile("\"([a-z0-9-]+--[0-9a-f-]{36})\"");

  private static String bundle(Scene scene) {
    return StixBundle.of(
        List.of(new SharedCase(scene, Optional.of("w17"))),
        Tlp.GREEN,
        new Publisher("Example CSIRT"));
  }

  private static List<JsonNode> objects(String bundle) {
    return StreamSupport.stream(
            new JsonMapper().readTree(bundle).get("objects").spliterator(), false)
        .toList();
  }

  private static List<String> all(List<JsonNode> objects, String type, String property) {
    return objects.stream()
        .filter(object -> object.get("type").asString().equals(type))
        .map(object -> object.get(property).asString())
        .toList();
  }

  @Test
  void fitsTheSchemas() {
    var schemas = new StixSchemas();
    assertThat(schemas.errors(bundle(Scene.of(Frauds.live())))).isEmpty();
    assertThat(schemas.errors(bundle(Scene.of(Frauds.offline(Frauds.MAIL))))).isEmpty();
    assertThat(schemas.errors(bundle(Scene.of(Frauds.offline(HAM))))).isEmpty();
    assertThat(schemas.errors(bundle(Scene.of(Frauds.offline("garbage"))))).isEmpty();
  }

  @Test
  void holdsTheFraudsObservables() {
    List<JsonNode> objects = objects(bundle(Scene.of(Frauds.live())));

    assertThat(all(objects, "url", "value")).containsExactly("https://sakura.ssoban.example/login");
    assertThat(all(objects, "domain-name", "value")).containsExactly("sakura.ssoban.example");
    assertThat(all(objects, "ipv4-addr", "value")).containsExactly("198.51.100.31", "203.0.113.80");
    assertThat(all(objects, "autonomous-system", "name"))
        .containsExactly("An Operator", "SAKURA Internet Inc.");
    assertThat(all(objects, "email-addr", "value")).containsExactly("zqci@campaign-vps.example");
    assertThat(all(objects, "indicator", "pattern"))
        .containsExactly(
            "[url:value MATCHES '^https://sakura\\\\.ssoban\\\\.example/login']",
            "[domain-name:value = 'sakura.ssoban.example']",
            "[domain-name:value MATCHES '(^|\\\\.)ssoban\\\\.example$']",
            "[domain-name:value MATCHES '(^|\\\\.)campaign-vps\\\\.example$']",
            "[email-message:from_ref.value = 'zqci@campaign-vps.example']",
            "[ipv4-addr:value = '203.0.113.80']");
  }

  @Test
  void holdsNothingOfTheRecipient() {
    assertThat(bundle(Scene.of(Frauds.live()))).doesNotContain(Frauds.SECRETS);
    assertThat(bundle(Scene.of(Frauds.offline(Frauds.MAIL)))).doesNotContain(Frauds.SECRETS);
  }

  /** What the standard asks beyond the schemas: references lead somewhere, ids are used once. */
  @Test
  void isWholeInItself() {
    String bundle = bundle(Scene.of(Frauds.live()));
    var ids = new ArrayList<String>();
    objects(bundle).forEach(object -> ids.add(object.get("id").asString()));
    Set<String> referred = new HashSet<>();
    var matcher = REFERENCE.matcher(bundle);
    while (matcher.find()) {
      referred.add(matcher.group(1));
    }
    referred.removeIf(id -> id.startsWith("bundle--") || id.startsWith("extension-definition--"));

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(referred);
    assertThat(objects(bundle))
        .filteredOn(object -> !object.get("type").asString().equals("marking-definition"))
        .allSatisfy(
            object ->
                assertThat(object.get("object_marking_refs").toString())
                    .contains("bab4a63c-aed9-4cf5-a766-dfca5abac2bb"));
  }

  /** The ids that other programs make for the same values. */
  @Test
  void makesTheIdsThatEverybodyMakes() {
    assertThat(Ids.observable("domain-name", Map.of("value", "example.com")))
        .isEqualTo("domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7");
    assertThat(Ids.observable("ipv4-addr", Map.of("value", "198.51.100.3")))
        .isEqualTo("ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
  }

  @Test
  void sayTheSameOfTheSame() {
    assertThat(bundle(Scene.of(Frauds.live()))).isEqualTo(bundle(Scene.of(Frauds.live())));
  }

  @Test
  void accusesNobodyWhereTheMailIsNoFraud() {
    assertThat(objects(bundle(Scene.of(Frauds.offline(HAM)))))
        .extracting(object -> object.get("type").asString())
        .containsExactly("marking-definition", "identity", "note", "report");
  }

  @Test
  void writesValuesThatWouldBreakOutOfAPattern() {
    var now = java.time.Instant.EPOCH;
    var hostile =
        new SharedIndicator(
            SharedIndicator.Kind.URL_PREFIX, "https://x.example/a'] OR [x\\", now, now, 1);
    assertThat(StixPattern.of(hostile))
        .isEqualTo("[url:value MATCHES '^https://x\\\\.example/a\\'\\\\] OR \\\\[x\\\\\\\\']");
  }
}
