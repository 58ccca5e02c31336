package kanshiki.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortraitTest {
  private static Portrait of(String html) {
    return Portrait.of(SeenPage.ofHtml("https://login.stranger.example/a?token=secret#x", html));
  }

  private static final String PAGE =
      """
      <!DOCTYPE html><title>会員の入口|みどり商会</title><body>
      <h1>みどり商会 会員の入口</h1>
      <form action="https://collect.other.example/in.php" method="post">
      <input type="email" name="Mail"><input type="password" name="pw"><button>ログイン</button></form>
      <img src="https://cdn.genuine.example/logo.png" alt="みどり商会"><a href="https://www.genuine.example/help">助け</a>
      <p>来週の火曜は棚卸しのため、夜八時に閉めます。</p><small>© 2026 みどり商会</small></body>
      """;

  @Test
  void keepsWhatIdentifiesThePage() {
    Portrait portrait = of(PAGE);
    assertThat(portrait.url()).isEqualTo("https://login.stranger.example/a");
    assertThat(portrait.title()).isEqualTo("会員の入口|みどり商会");
    assertThat(portrait.headings()).containsExactly("みどり商会", "みどり商会 会員の入口");
    assertThat(portrait.imprint()).isEqualTo("2026 みどり商会");
    assertThat(portrait.fields()).containsExactly("password:pw", "text:mail");
    assertThat(portrait.resources()).containsExactly("cdn.genuine.example");
    assertThat(portrait.links()).containsExactly("www.genuine.example");
    assertThat(portrait.targets()).containsExactly("collect.other.example");
    assertThat(portrait.asksSecret()).isTrue();
    assertThat(portrait.cut()).isFalse();
  }

  @Test
  void isReadAsItWasWritten() {
    Portrait portrait = of(PAGE);
    assertThat(Portrait.parse(portrait.json())).contains(portrait);
    assertThat(portrait.json()).isEqualTo(of(PAGE).json());
    assertThat(portrait.json().length()).isLessThan(8_000);
    for (String nonsense : new String[] {"", "{", "[]", "{\"shape\":{}}", "{\"shape\":\"1 2\"}"}) {
      assertThat(Portrait.parse(nonsense)).isEmpty();
    }
  }

  @Test
  void wordsAreTheSameInAnotherWidthOrSpacing() {
    String wide = PAGE.replace("来週の火曜は", "来週の 火曜は").replace("みどり商会", "ミドリ商会");
    assertThat(of(wide).wording()).isEqualTo(of(PAGE).wording());
  }

  @Test
  void whatIsHiddenIsNotRead() {
    String noisy =
        PAGE.replace("<p>", "<div style='display: none'>にわとりが二羽</div><span hidden>庭</span><p>");
    assertThat(of(noisy).wording()).isEqualTo(of(PAGE).wording());
    assertThat(of(noisy).run()).isEqualTo(of(PAGE).run());
  }

  @Test
  void wrappersAndMadeUpNamesDoNotMatter() {
    String wrapped =
        PAGE.replace("<form", "<div class='css-1x8Yq'><div><form class='sc-bZxWq'")
            .replace("</form>", "</form></div></div>");
    assertThat(of(wrapped).run()).isEqualTo(of(PAGE).run());
    assertThat(of(wrapped).vocabulary()).isEqualTo(of(PAGE).vocabulary());
  }

  @Test
  void commonplacesAreNoWords() {
    Portrait portrait = of("<p>ログイン</p><p>パスワードをお忘れの方</p><p>Privacy Policy</p><p>メールアドレス</p>");
    assertThat(portrait.words().count()).isLessThan(12);
  }

  @Test
  void hostilePagesAreBounded() {
    assertThat(of("<div>".repeat(200_000)).cut()).isTrue();
    assertThat(of("<p>あ</p>".repeat(100_000)).cut()).isTrue();
    assertThat(of("x".repeat(5 << 20)).cut()).isTrue();
    Portrait wide =
        of("<input name=a" + "b".repeat(100_000) + ">" + "<a href=//h.example>".repeat(9_000));
    assertThat(wide.json().length()).isLessThan(20_000);
    of("<a href='" + "x".repeat(200_000) + "'><form action='javascript:1'><base href='::'>");
    of("\u0000<svg><![CDATA[<p>]]></svg><table><input type=password><td>");
  }
}
