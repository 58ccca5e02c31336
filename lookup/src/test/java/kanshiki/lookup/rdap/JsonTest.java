package kanshiki.lookup.rdap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void givesWhatIsThereAndNothingElse() {
    Json json =
        Json.parse("{\"a\":[\"x\",1,null,{\"b\":\" \"}],\"a\":2,\"n\":\"17\"}").orElseThrow();

    assertThat(json.at("a").texts()).containsExactly("x");
    assertThat(json.at("a").at(1).number()).isEqualTo(1);
    assertThat(json.at("a").at(3).at("b").text()).isEmpty();
    assertThat(json.at("a").at(9).at("z").at(0).text()).isEmpty();
    assertThat(json.at("n").number()).isEqualTo(17);
    assertThat(json.at("a").number()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,",
        "{\"a\":1",
        "{a:1}",
        "[1] x",
        "<html></html>",
        "nul",
        "\"\u0001\""
      })
  void refusesWhatIsNoJson(String text) {
    assertThat(Json.parse(text)).isEmpty();
  }

  @Test
  void bearsDepthAndLength() {
    assertThat(Json.parse("[".repeat(1_000_000))).isEmpty();
    assertThat(Json.parse("{\"entities\":[".repeat(1_000) + "]}".repeat(1_000))).isEmpty();
    assertThat(Json.parse("[" + "0,".repeat(1_000_000) + "0]")).isEmpty();
    assertThat(Json.parse("[" + "9".repeat(10_000) + "]")).isEmpty();
    assertThat(Json.parse("[".repeat(50) + "]".repeat(50))).isPresent();
  }
}
