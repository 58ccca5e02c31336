package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.observable.Url;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx%3Fb%3D1&data=05 https://a.example/x?b=1",
        "https://urldefense.proofpoint.com/v1/url?u=http://a.example/x&k=abc http://a.example/x",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_x-2Dy&d=Dw https://a.example/x-y",
        "https://urldefense.com/v3/__https://a.example/x__;!!abc https://a.example/x",
        "https://urldefense.com/v3/__https:/a.example/x*y**Bz__;PyYmJg!!abc https://a.example/x?y&&&z",
        "https://www.google.co.jp/url?sa=t&url=https%3A%2F%2Fa.example%2F https://a.example/",
        "https://www.google.com/amp/s/a.example/x https://a.example/x",
        "https://a-example.cdn.ampproject.org/c/s/a.example/x https://a.example/x",
        "https://translate.google.com/translate?sl=en&u=https%3A%2F%2Fa.example%2F https://a.example/",
        "https://www-a--b-example.translate.goog/x https://www.a-b.example/x",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F&h=AT https://a.example/",
        "https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9hLmV4YW1wbGUveA&ntb=1 https://a.example/x",
        "https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fa.example%2F https://a.example/",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fa.example%2f&c=E https://a.example/",
        "https://secure-web.cisco.com/1abcDEF/https%3A%2F%2Fa.example%2Fx https://a.example/x",
        "https://r.search.yahoo.com/_ylt=A/RV=2/RE=1/RO=10/RU=https%3a%2f%2fa.example%2fx/RK=2/RS=b https://a.example/x",
        "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fa.example%2F https://a.example/",
        "https://web.archive.org/web/2026/https://a.example/x https://a.example/x"
      })
  void leadsOn(String wrapped, String target) {
    var wrappers = Wrappers.around(Url.parse(wrapped).orElseThrow());
    assertThat(wrappers).hasSize(1);
    assertThat(wrappers.getFirst().target()).map(Url::normalised).contains(target);
  }

  @ParameterizedTest
  @CsvSource({
    "https://protect-us.mimecast.com/s/abc?domain=a.example",
    "https://u1.ct.sendgrid.net/ls/click?upn=abc"
  })
  void keepsItsTargetToItself(String wrapped) {
    var wrappers = Wrappers.around(Url.parse(wrapped).orElseThrow());
    assertThat(wrappers)
        .singleElement()
        .extracting(Wrapper::target)
        .isEqualTo(java.util.Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.google.com/search?q=https://a.example",
    "https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fa.example",
    "https://a.example/url?q=https%3A%2F%2Fb.example"
  })
  void isNoWrapper(String url) {
    assertThat(Wrappers.around(Url.parse(url).orElseThrow())).isEmpty();
  }

  @org.junit.jupiter.api.Test
  void endsAfterFiveLayers() {
    String url = "https://a.example/";
    for (int i = 0; i < 8; i++) {
      url =
          "https://www.google.com/url?q="
              + java.net.URLEncoder.encode(url, java.nio.charset.StandardCharsets.UTF_8);
    }
    assertThat(Wrappers.around(Url.parse(url).orElseThrow())).hasSize(5);
  }
}
