package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageFrightensWithPhoneNumberTest {
  @Test
  void seesFrightWithANumber() {
    var fright = new PageFrightensWithPhoneNumber();
    assertThat(findings(fright, phone().says("トロイの木馬に感染しました。サポート 050-3123-4567 へお電話ください")))
        .containsExactly("page-frightens-with-phone-number " + VisitWorld.HOST + " 050-3123-4567");
    assertThat(findings(fright, phone().says("Your computer has been locked. Call 1-888-555-0123")))
        .hasSize(1);
    assertThat(findings(fright, phone().says("お問い合わせは 0120-123-456 へ"))).isEmpty();
    assertThat(findings(fright, phone().says("トロイの木馬とは何か"))).isEmpty();
  }
}
