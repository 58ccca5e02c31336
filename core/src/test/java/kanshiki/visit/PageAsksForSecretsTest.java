package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.page.Journey;
import org.junit.jupiter.api.Test;

class PageAsksForSecretsTest {
  @Test
  void seesSecretsOnStrangersPages() {
    assertThat(findings(new PageAsksForSecrets(), VisitWorld.signIn()))
        .containsExactly("page-asks-for-secrets " + VisitWorld.HOST + " a password");
    assertThat(findings(new PageAsksForSecrets(), phone().field("text", "お名前"))).isEmpty();
    assertThat(findings(new PageAsksForSecrets(), phone().hiddenField("password", ""))).isEmpty();
    assertThat(
            findings(
                new PageAsksForSecrets(),
                VisitWorld.signIn().endsAt("https://secure.sakura.ad.jp/login")))
        .isEmpty();
    assertThat(findings(new PageAsksForSecrets(), phone().fails(Journey.Failure.NO_ADDRESS)))
        .isEmpty();
  }
}
