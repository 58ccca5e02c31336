package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageBlockedTest {
  @Test
  void blockedAndGone() {
    assertThat(findings(new PageBlocked(), phone().says("Warning: Suspected Phishing")))
        .containsExactly("page-blocked " + VisitWorld.HOST);
    assertThat(findings(new PageBlocked(), VisitWorld.signIn())).isEmpty();
  }
}
