package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageLeadsToMessengerTest {
  @Test
  void seesChats() {
    var chat = new PageLeadsToMessenger();
    assertThat(findings(chat, phone().html("<a href=\"https://line.me/ti/p/abc\">友だち追加</a>")))
        .containsExactly("page-leads-to-messenger " + VisitWorld.HOST + " line[.]me/ti/");
    assertThat(findings(chat, phone().html("<a href=\"https://example.net/line\">x</a>")))
        .isEmpty();
    assertThat(
            findings(
                chat, VisitWorld.signIn().html("<a href=\"https://line.me/ti/p/abc\">友だち追加</a>")))
        .isEmpty();
  }
}
