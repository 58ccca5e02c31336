package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.page.Journey;
import org.junit.jupiter.api.Test;

class PageGoneTest {
  @Test
  void seesWhatIsGone() {
    assertThat(findings(new PageGone(), phone().fails(Journey.Failure.NO_ADDRESS)))
        .containsExactly("page-gone " + VisitWorld.HOST);
    assertThat(findings(new PageGone(), VisitWorld.signIn())).isEmpty();
  }
}
