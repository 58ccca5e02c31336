package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormPostsToAnotherHostTest {
  @Test
  void seesFormsThatPostElsewhere() {
    assertThat(
            findings(
                new FormPostsToAnotherHost(),
                phone().form("https://collect.example.net/a.php").field("password", "")))
        .containsExactly(
            "form-posts-to-another-host " + VisitWorld.HOST + " collect[.]example[.]net");
    assertThat(findings(new FormPostsToAnotherHost(), VisitWorld.signIn())).isEmpty();
    assertThat(
            findings(
                new FormPostsToAnotherHost(),
                phone().form("https://api.ssoban.example/a").field("password", "")))
        .isEmpty();
    assertThat(
            findings(
                new FormPostsToAnotherHost(),
                phone().form("https://search.example.net/").field("search", "検索")))
        .isEmpty();
  }
}
