package kanshiki.publish.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.publish.Frauds;
import kanshiki.publish.scene.Scene;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MispEventTest {
  private static String text() {
    return MispEvent.of(
        List.of(new SharedCase(Scene.of(Frauds.live()), Optional.of("w17"))),
        Tlp.AMBER,
        new Publisher("Example CSIRT"));
  }

  /** Every attribute, in or out of an object, as {@code relation type value to_ids}. */
  private static List<String> attributes(JsonNode event) {
    var all = new ArrayList<String>();
    for (JsonNode object : event.get("Object")) {
      for (JsonNode attribute : object.get("Attribute")) {
        all.add(
            object.get("name").asString()
                + "."
                + attribute.get("object_relation").asString()
                + " "
                + attribute.get("value").asString());
      }
    }
    for (JsonNode attribute : event.get("Attribute")) {
      all.add(attribute.get("type").asString() + " " + attribute.get("value").asString());
    }
    return all;
  }

  @Test
  void holdsTheFraudsObservables() {
    JsonNode event = new JsonMapper().readTree(text()).get("Event");

    assertThat(attributes(event))
        .containsExactly(
            "email.from zqci@campaign-vps.example",
            "email.subject 【重要】●●●●様 ご利用の会員IDとサービスについて",
            "email.send-date 2022-02-27T05:12:27+08:00",
            "phishing.url https://sakura.ssoban.example/login",
            "phishing.hostname sakura.ssoban.example",
            "phishing.target SAKURA internet",
            "phishing.online Yes",
            "hostname sakura.ssoban.example",
            "domain ssoban.example",
            "domain campaign-vps.example",
            "email-src zqci@campaign-vps.example",
            "ip-src 203.0.113.80",
            "ip-dst 198.51.100.31");
    assertThat(event.get("Tag"))
        .extracting(tag -> tag.get("name").asString())
        .contains("tlp:amber", "phishing:state=\"active\"", "kanshiki:wave=\"w17\"");
    assertThat(event.get("published").asBoolean()).isFalse();
  }

  @Test
  void givesEveryThingAnIdOfItsOwn() {
    var ids = new ArrayList<String>();
    new JsonMapper().readTree(text()).findValues("uuid").forEach(id -> ids.add(id.asString()));
    assertThat(ids).hasSizeGreaterThan(15).doesNotHaveDuplicates();
  }

  @Test
  void holdsNothingOfTheRecipient() {
    assertThat(text()).doesNotContain(Frauds.SECRETS);
  }
}
