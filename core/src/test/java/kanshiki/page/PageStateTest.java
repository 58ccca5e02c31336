package kanshiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageStateTest {
  private static Captures at() {
    return Captures.of(Device.PHONE, "https://shop.example/");
  }

  @ParameterizedTest
  @CsvSource({
    "200, ようこそ, alive",
    "200, Warning: Suspected Phishing, blocked",
    "200, This account has been suspended., blocked",
    "200, 利用規約違反により表示できません, blocked",
    "403, '', blocked",
    "451, '', blocked",
    "200, Buy this domain today, parked",
    "200, There isn't a GitHub Pages site here., gone",
    "404, Not Found, gone",
    "410, '', gone",
    "500, Internal Server Error, error",
    "503, '', error"
  })
  void readsNoticesAndStatus(int status, String text, String state) {
    assertThat(PageState.of(at().status(status).says(text).build()).id()).isEqualTo(state);
  }

  @Test
  void isNotMisledByWordsOnAPageThatAsks() {
    Capture fake =
        at().says("Your account has been suspended. Sign in.").field("password", "").build();
    assertThat(PageState.of(fake)).isEqualTo(State.ALIVE);
  }

  @Test
  void isNotMisledByAnArticle() {
    Capture article = at().says("A domain is for sale. " + "word ".repeat(1_000)).build();
    assertThat(PageState.of(article)).isEqualTo(State.ALIVE);
  }

  @Test
  void readsFailures() {
    assertThat(PageState.of(at().fails(Journey.Failure.NO_ADDRESS).build())).isEqualTo(State.GONE);
    assertThat(PageState.of(at().fails(Journey.Failure.TLS).build())).isEqualTo(State.ERROR);
    assertThat(PageState.of(at().fails(Journey.Failure.DOWNLOAD).build())).isEqualTo(State.ALIVE);
  }
}
