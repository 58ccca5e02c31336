package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.page.Journey;
import org.junit.jupiter.api.Test;

class LinkDeliversFileTest {
  @Test
  void seesFiles() {
    assertThat(findings(new LinkDeliversFile(), phone().fails(Journey.Failure.DOWNLOAD)))
        .containsExactly("link-delivers-file " + VisitWorld.HOST);
    assertThat(findings(new LinkDeliversFile(), phone().fails(Journey.Failure.MAZE))).isEmpty();
    assertThat(findings(new LinkDeliversFile(), VisitWorld.signIn())).isEmpty();
  }
}
