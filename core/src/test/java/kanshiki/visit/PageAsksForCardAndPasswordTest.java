package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageAsksForCardAndPasswordTest {
  @Test
  void seesCardAndPasswordTogether() {
    assertThat(
            findings(new PageAsksForCardAndPassword(), VisitWorld.signIn().field("tel", "カード番号")))
        .hasSize(1);
    assertThat(findings(new PageAsksForCardAndPassword(), VisitWorld.signIn())).isEmpty();
    assertThat(
            findings(
                new PageAsksForCardAndPassword(),
                phone().field("tel", "カード番号").field("tel", "セキュリティコード")))
        .isEmpty();
  }
}
