package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsPostedToMessengerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "fetch('https://api.telegram.org/bot1:x/sendMessage')",
        "u=\"https:\\/\\/api.telegram.org\\/bot\"+t",
        "https://discord.com/api/webhooks/1/x"
      })
  void seesMessengersInScripts(String script) {
    assertThat(findings(new SecretsPostedToMessenger(), phone().script(script))).hasSize(1);
    assertThat(
            findings(
                new SecretsPostedToMessenger(), phone().html("<script>" + script + "</script>")))
        .hasSize(1);
    assertThat(
            findings(
                new SecretsPostedToMessenger(),
                phone()
                    .html("<a href=https://t.me/shop>Telegram</a> https://discord.com/invite/x")))
        .isEmpty();
  }
}
