package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CertificateJustIssuedTest {
  @Test
  void seesFreshOnes() {
    var fresh = new CertificateJustIssued();
    assertThat(findings(fresh, VisitWorld.signIn().certificateFrom("2026-01-10T00:00:00Z")))
        .hasSize(1);
    assertThat(findings(fresh, VisitWorld.signIn().certificateFrom("2025-12-02T00:00:00Z")))
        .isEmpty();
    assertThat(findings(fresh, VisitWorld.signIn().certificateFrom("2122-01-02T00:00:00Z")))
        .isEmpty();
    assertThat(findings(fresh, phone().certificateFrom("2026-01-10T00:00:00Z"))).isEmpty();
  }
}
