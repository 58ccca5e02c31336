package kanshiki.visit;

import static kanshiki.visit.VisitWorld.desktop;
import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.page.Captures;
import kanshiki.page.Contact;
import kanshiki.page.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each indicator of pages: what it sees, and the innocent neighbour that it does not. */
class VisitIndicatorsTest {
  private static final String HOST = "member[.]ssoban[.]example";

  private static Captures signIn() {
    return phone().form(VisitWorld.LINK).field("text", "会員ID").field("password", "パスワード");
  }

  @Test
  void secretsAreAskedFor() {
    assertThat(findings(new PageAsksForSecrets(), signIn()))
        .containsExactly("page-asks-for-secrets " + HOST + " a password");
    assertThat(findings(new PageAsksForSecrets(), phone().field("text", "お名前"))).isEmpty();
    assertThat(findings(new PageAsksForSecrets(), phone().hiddenField("password", ""))).isEmpty();
    assertThat(
            findings(
                new PageAsksForSecrets(), signIn().endsAt("https://secure.sakura.ad.jp/login")))
        .isEmpty();
    assertThat(findings(new PageAsksForSecrets(), phone().fails(Journey.Failure.NO_ADDRESS)))
        .isEmpty();
  }

  @Test
  void cardAndPasswordTogether() {
    assertThat(findings(new PageAsksForCardAndPassword(), signIn().field("tel", "カード番号")))
        .hasSize(1);
    assertThat(findings(new PageAsksForCardAndPassword(), signIn())).isEmpty();
    assertThat(
            findings(
                new PageAsksForCardAndPassword(),
                phone().field("tel", "カード番号").field("tel", "セキュリティコード")))
        .isEmpty();
  }

  @Test
  void formsThatPostElsewhere() {
    assertThat(
            findings(
                new FormPostsToAnotherHost(),
                phone().form("https://collect.example.net/a.php").field("password", "")))
        .containsExactly("form-posts-to-another-host " + HOST + " collect[.]example[.]net");
    assertThat(findings(new FormPostsToAnotherHost(), signIn())).isEmpty();
    assertThat(
            findings(
                new FormPostsToAnotherHost(),
                phone().form("https://api.ssoban.example/a").field("password", "")))
        .isEmpty();
    assertThat(
            findings(
                new FormPostsToAnotherHost(),
                phone().form("https://search.example.net/").field("search", "検索")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fetch('https://api.telegram.org/bot1:x/sendMessage')",
        "u=\"https:\\/\\/api.telegram.org\\/bot\"+t",
        "https://discord.com/api/webhooks/1/x"
      })
  void messengers(String script) {
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

  @Test
  void sendsOn() {
    assertThat(
            findings(new PageSendsOnToGenuineSite(), phone().endsAt("https://www.sakura.ad.jp/")))
        .containsExactly("page-sends-on-to-genuine-site " + HOST + " SAKURA internet");
    assertThat(findings(new PageSendsOnToGenuineSite(), signIn())).isEmpty();
    assertThat(findings(new PageSendsOnToGenuineSite(), phone().endsAt("https://news.example/")))
        .isEmpty();
  }

  @Test
  void cloaks() {
    var cloaked = new PageShowsOthersSomethingElse();
    assertThat(findings(cloaked, signIn(), desktop().status(404).says("Not Found")))
        .containsExactly("page-shows-others-something-else " + HOST);
    assertThat(findings(cloaked, signIn(), desktop().endsAt("https://news.example/"))).hasSize(1);
    assertThat(findings(cloaked, signIn(), desktop().says("an article"))).hasSize(1);
    assertThat(findings(cloaked, signIn())).isEmpty();
    assertThat(findings(cloaked, phone().status(404), desktop().status(500))).isEmpty();
    assertThat(findings(cloaked, phone().says("携帯版"), desktop().says("パソコン版"))).isEmpty();
  }

  @Test
  void blockedAndGone() {
    assertThat(findings(new PageBlocked(), phone().says("Warning: Suspected Phishing")))
        .containsExactly("page-blocked " + HOST);
    assertThat(findings(new PageBlocked(), signIn())).isEmpty();
    assertThat(findings(new PageGone(), phone().fails(Journey.Failure.NO_ADDRESS)))
        .containsExactly("page-gone " + HOST);
    assertThat(findings(new PageGone(), signIn())).isEmpty();
  }

  @Test
  void freshCertificates() {
    var fresh = new CertificateJustIssued();
    assertThat(findings(fresh, signIn().certificateFrom("2026-01-10T00:00:00Z"))).hasSize(1);
    assertThat(findings(fresh, signIn().certificateFrom("2025-12-02T00:00:00Z"))).isEmpty();
    assertThat(findings(fresh, signIn().certificateFrom("2122-01-02T00:00:00Z"))).isEmpty();
    assertThat(findings(fresh, phone().certificateFrom("2026-01-10T00:00:00Z"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verify you are human: 1. Press Windows + R 2. Press CTRL + V 3. Press Enter",
        "ロボットではないことの確認: Windowsキー + R を押し、Ctrl + V で貼り付け、Enter を押してください",
        "Open Terminal and paste the code"
      })
  void commands(String words) {
    assertThat(findings(new PageTellsToRunCommand(), phone().says(words)))
        .containsExactly("page-tells-to-run-command " + HOST);
  }

  @Test
  void copyingTextIsNoCommand() {
    assertThat(findings(new PageTellsToRunCommand(), phone().says("クーポンをコピーして Ctrl+V で貼り付け")))
        .isEmpty();
    assertThat(findings(new PageTellsToRunCommand(), phone().says("Windows and Mac"))).isEmpty();
  }

  @Test
  void drawnWindows() {
    assertThat(
            findings(
                new SignInWindowDrawnOnPage(),
                signIn().says("Sign in\nhttps://accounts.google.com/signin/v2/identifier\nNext")))
        .hasSize(1);
    assertThat(
            findings(
                new SignInWindowDrawnOnPage(), phone().says("https://accounts.google.com/signin")))
        .isEmpty();
    assertThat(
            findings(
                new SignInWindowDrawnOnPage(),
                signIn().says("正規のサイト https://accounts.google.com/signin をご利用ください")))
        .isEmpty();
  }

  @Test
  void frightAndPhone() {
    var fright = new PageFrightensWithPhoneNumber();
    assertThat(findings(fright, phone().says("トロイの木馬に感染しました。サポート 050-3123-4567 へお電話ください")))
        .containsExactly("page-frightens-with-phone-number " + HOST + " 050-3123-4567");
    assertThat(findings(fright, phone().says("Your computer has been locked. Call 1-888-555-0123")))
        .hasSize(1);
    assertThat(findings(fright, phone().says("お問い合わせは 0120-123-456 へ"))).isEmpty();
    assertThat(findings(fright, phone().says("トロイの木馬とは何か"))).isEmpty();
  }

  @Test
  void chats() {
    var chat = new PageLeadsToMessenger();
    assertThat(findings(chat, phone().html("<a href=\"https://line.me/ti/p/abc\">友だち追加</a>")))
        .containsExactly("page-leads-to-messenger " + HOST + " line[.]me/ti/");
    assertThat(findings(chat, phone().html("<a href=\"https://example.net/line\">x</a>")))
        .isEmpty();
    assertThat(findings(chat, signIn().html("<a href=\"https://line.me/ti/p/abc\">友だち追加</a>")))
        .isEmpty();
  }

  @Test
  void forbiddenAddresses() {
    assertThat(
            findings(
                new PageCallsForbiddenAddress(),
                phone().calls("192.168.0.1", Contact.Outcome.FORBIDDEN)))
        .containsExactly("page-calls-forbidden-address " + HOST + " 192[.]168[.]0[.]1");
    assertThat(
            findings(
                new PageCallsForbiddenAddress(),
                phone().calls("cdn.example.net", Contact.Outcome.CONNECTED)))
        .isEmpty();
  }

  @Test
  void files() {
    assertThat(findings(new LinkDeliversFile(), phone().fails(Journey.Failure.DOWNLOAD)))
        .containsExactly("link-delivers-file " + HOST);
    assertThat(findings(new LinkDeliversFile(), phone().fails(Journey.Failure.MAZE))).isEmpty();
    assertThat(findings(new LinkDeliversFile(), signIn())).isEmpty();
  }
}
