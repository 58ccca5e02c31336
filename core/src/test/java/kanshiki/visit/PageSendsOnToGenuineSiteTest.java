package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageSendsOnToGenuineSiteTest {
  @Test
  void seesTheWayHome() {
    assertThat(
            findings(new PageSendsOnToGenuineSite(), phone().endsAt("https://www.sakura.ad.jp/")))
        .containsExactly("page-sends-on-to-genuine-site " + VisitWorld.HOST + " SAKURA internet");
    assertThat(findings(new PageSendsOnToGenuineSite(), VisitWorld.signIn())).isEmpty();
    assertThat(findings(new PageSendsOnToGenuineSite(), phone().endsAt("https://news.example/")))
        .isEmpty();
  }
}
