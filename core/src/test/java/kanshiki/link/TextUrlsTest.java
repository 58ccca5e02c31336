package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextUrlsTest {

  private static List<String> urls(String text) {
    return TextUrls.in(text).stream().map(TextUrls.Found::text).toList();
  }

  @Test
  void japaneseDirectlyAround() {
    assertThat(urls("こちらhttps://x.example/をクリック")).containsExactly("https://x.example/");
    assertThat(urls("▼詳細はhttps://x.exampleをご確認ください。")).containsExactly("https://x.example");
    assertThat(urls("「https://x.example/a?b=1」、（https://y.example/）。"))
        .containsExactly("https://x.example/a?b=1", "https://y.example/");
    assertThat(urls("【https://x.example/】")).containsExactly("https://x.example/");
    assertThat(urls("URLhttps://x.example/login")).containsExactly("https://x.example/login");
  }

  @Test
  void userInformationAndAddresses() {
    assertThat(urls("http://www.shop.co.jp@203.0.113.9/x"))
        .containsExactly("http://www.shop.co.jp@203.0.113.9/x");
    assertThat(urls("http://203.0.113.9:8080/xをクリック")).containsExactly("http://203.0.113.9:8080/x");
    assertThat(urls("http://0xcb007107/")).containsExactly("http://0xcb007107/");
    assertThat(urls("http://[2001:db8::1]/x")).containsExactly("http://[2001:db8::1]/x");
  }

  @Test
  void bareHostsButNoFilesAddressesOrSentences() {
    assertThat(urls("sakura.ssoban.cn/login と www.shop.co.jp"))
        .containsExactly("sakura.ssoban.cn/login", "www.shop.co.jp");
    assertThat(urls("info@shop.co.jp README.md a.zip script.py done.It was")).isEmpty();
  }

  @Test
  void brokenInsideAngleBrackets() {
    assertThat(urls("<https://x.example/aaa/\nbbb?c=1>"))
        .containsExactly("https://x.example/aaa/bbb?c=1");
    assertThat(urls("<https://x.example/aaa\nsee you>")).containsExactly("https://x.example/aaa");
  }

  @Test
  void brokenAtTheEndOfAFullLine() {
    String full = "https://x.example/" + "a".repeat(58);
    assertThat(urls(full + "\nb1c2&d=3\n\nthanks")).containsExactly(full + "b1c2&d=3");
    assertThat(urls(full + "\nthanks for all\n")).containsExactly(full);
    assertThat(urls(full + "\nhttps://y.example/\n")).containsExactly(full, "https://y.example/");
    assertThat(urls("https://x.example/a\nb1=2\n")).containsExactly("https://x.example/a");
  }

  @Test
  void defangedOnesAreRememberedButNoLinks() {
    TextUrls urls = TextUrls.scan("hxxps://evil.co.jp/a evil[.]co.jp http://evil[.]co.jp/b");
    assertThat(urls.found()).isEmpty();
    assertThat(urls.defanged())
        .containsExactly("hxxps://evil.co.jp/a", "evil[.]co.jp", "http://evil[.]co.jp/b");
  }

  @Test
  void hostileTextTakesLinearTime() {
    for (String piece :
        List.of(
            "a.",
            "http://",
            "http://a.",
            "((((",
            "http://a.co/(",
            "http://a.co/[(",
            ".",
            "::://",
            "a@",
            "<http://a.co/x\n",
            "http://a.co/x\n",
            "あ.",
            "http://あ.",
            "-.",
            "x[.]",
            "%40@")) {
      String text = piece.repeat(2_000_000 / piece.length());
      assertThat(TextUrls.in(text)).as(piece).isNotNull();
    }
  }
}
