package kanshiki.visit;

import static kanshiki.visit.VisitWorld.desktop;
import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageShowsOthersSomethingElseTest {
  @Test
  void seesWhatDiffersMaterially() {
    var cloaked = new PageShowsOthersSomethingElse();
    assertThat(findings(cloaked, VisitWorld.signIn(), desktop().status(404).says("Not Found")))
        .containsExactly("page-shows-others-something-else " + VisitWorld.HOST);
    assertThat(findings(cloaked, VisitWorld.signIn(), desktop().endsAt("https://news.example/")))
        .hasSize(1);
    assertThat(findings(cloaked, VisitWorld.signIn(), desktop().says("an article"))).hasSize(1);
    assertThat(findings(cloaked, VisitWorld.signIn())).isEmpty();
    assertThat(findings(cloaked, phone().status(404), desktop().status(500))).isEmpty();
    assertThat(findings(cloaked, phone().says("携帯版"), desktop().says("パソコン版"))).isEmpty();
  }
}
