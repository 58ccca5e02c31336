package kanshiki.wave;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.observable.Url;
import org.junit.jupiter.api.Test;

class ShapesTest {
  private static String path(String url) {
    return Url.parse(url).flatMap(Shapes::path).orElse("");
  }

  @Test
  void pathsKeepWordsAndNamesOfParameters() {
    assertThat(path("https://a.example/ap/signin?openid.assoc=1&token=Xy"))
        .isEqualTo("/ap/signin?openid.assoc=&token=");
    assertThat(path("https://b.example/Login/42/index.php#x")).isEqualTo("/login/#/index.php#");
  }

  @Test
  void randomPartsAreMarks() {
    assertThat(path("https://a.example/login/a8f3c1d9e0/verify"))
        .isEqualTo(path("https://b.example/login/77be01fa2c/verify"));
    assertThat(path("https://a.example/verify/xkcdqwrtz")).isEqualTo("/verify/*");
  }

  @Test
  void whatTellsNothingIsNoPath() {
    assertThat(path("https://a.example/")).isEmpty();
    assertThat(path("https://a.example/a8f3c1d9e0")).isEmpty();
    assertThat(path("https://a.example/x")).isEmpty();
  }

  @Test
  void signsTellKindAndLength() {
    assertThat(Shapes.signs("20220227051227.ABCDE")).isEqualTo("9~.aU5");
    assertThat(Shapes.signs("----=_NextPart_000_0001")).isEqualTo("----=_aA8_93_94");
    assertThat(Shapes.signs("")).isEmpty();
  }

  @Test
  void senseIsToldByVowels() {
    assertThat(Shapes.isSensible("account")).isTrue();
    assertThat(Shapes.isSensible("php")).isTrue();
    assertThat(Shapes.isSensible("zqcitrvb")).isFalse();
  }
}
