package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.page.Contact;
import org.junit.jupiter.api.Test;

class PageCallsForbiddenAddressTest {
  @Test
  void seesCallsIntoOwnNetwork() {
    assertThat(
            findings(
                new PageCallsForbiddenAddress(),
                phone().calls("192.168.0.1", Contact.Outcome.FORBIDDEN)))
        .containsExactly("page-calls-forbidden-address " + VisitWorld.HOST + " 192[.]168[.]0[.]1");
    assertThat(
            findings(
                new PageCallsForbiddenAddress(),
                phone().calls("cdn.example.net", Contact.Outcome.CONNECTED)))
        .isEmpty();
  }
}
