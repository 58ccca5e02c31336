package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInWindowDrawnOnPageTest {
  @Test
  void seesAnAddressBarThatIsText() {
    assertThat(
            findings(
                new SignInWindowDrawnOnPage(),
                VisitWorld.signIn()
                    .says("Sign in\nhttps://accounts.google.com/signin/v2/identifier\nNext")))
        .hasSize(1);
    assertThat(
            findings(
                new SignInWindowDrawnOnPage(), phone().says("https://accounts.google.com/signin")))
        .isEmpty();
    assertThat(
            findings(
                new SignInWindowDrawnOnPage(),
                VisitWorld.signIn().says("正規のサイト https://accounts.google.com/signin をご利用ください")))
        .isEmpty();
  }
}
