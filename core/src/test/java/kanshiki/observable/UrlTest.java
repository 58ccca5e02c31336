package kanshiki.observable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrlTest {

  private static Url url(String text) {
    return Url.parse(text).orElseThrow();
  }

  @Test
  void partsOfAUrl() {
    Url url = url("HTTPS://user:pw@Sakura.SSOBAN.cn:8443/a/../b?c=d#e");
    assertThat(url.scheme()).isEqualTo("https");
    assertThat(url.userInfo()).isEqualTo("user:pw");
    assertThat(url.writtenHost()).isEqualTo("Sakura.SSOBAN.cn");
    assertThat(url.hostText()).isEqualTo("sakura.ssoban.cn");
    assertThat(url.hostLabels()).containsExactly("sakura", "ssoban", "cn");
    assertThat(url.registeredDomain()).contains(new DomainName("ssoban.cn"));
    assertThat(url.port()).isEqualTo(8443);
    assertThat(url.path()).isEqualTo("/b");
    assertThat(url.query()).contains("c=d");
    assertThat(url.fragment()).contains("e");
    assertThat(url.defanged()).isEqualTo("hxxps://user:pw[@]sakura[.]ssoban[.]cn:8443/b?c=d#e");
  }

  @Test
  void defangedFormOfTheContract() {
    assertThat(url("https://sakura.ssoban.cn/").defanged())
        .isEqualTo("hxxps://sakura[.]ssoban[.]cn/");
    assertThat(url("ftp://a.example/").defanged()).isEqualTo("ftp[:]//a[.]example/");
    assertThat(url("javascript:alert(1)").defanged()).isEqualTo("javascript[:]alert(1)");
  }

  @Test
  void whatABrowserForgives() {
    assertThat(url("https:\\\\evil.example\\login").normalised())
        .isEqualTo("https://evil.example/login");
    assertThat(url(" ht\ntps://ev\til.example ").normalised()).isEqualTo("https://evil.example/");
    assertThat(url("https:/evil.example").hostText()).isEqualTo("evil.example");
    assertThat(url("https://%65vil.example/").hostText()).isEqualTo("evil.example");
    assertThat(url("https://ｅｖｉｌ。example/").hostText()).isEqualTo("evil.example");
  }

  @Test
  void addressesInEveryNotation() {
    var address = IpAddress.parse("203.0.113.7");
    assertThat(url("http://203.0.113.7/").address()).isEqualTo(address);
    assertThat(url("http://0xcb.0.0x71.7/").address()).isEqualTo(address);
    assertThat(url("http://3405803783/").address()).isEqualTo(address);
    assertThat(url("http://0313.0.0161.07/").address()).isEqualTo(address);
    assertThat(url("http://203.28935/").hostText()).isEqualTo("203.0.113.7");
    assertThat(url("http://[2001:DB8::1]/").hostText()).isEqualTo("[2001:db8::1]");
  }

  @Test
  void noUrl() {
    assertThat(Url.parse("www.example.com")).isEmpty();
    assertThat(Url.parse("https://")).isEmpty();
    assertThat(Url.parse("https://a b/")).isEmpty();
    assertThat(Url.parse("https://a.example:99999/")).isEmpty();
    assertThat(Url.parse("http://1.2.3.256/")).isEmpty();
  }

  @Test
  void schemesWithoutHostKeepTheirRest() {
    assertThat(url("mailto:a@b.example?subject=x").path()).isEqualTo("a@b.example?subject=x");
    assertThat(url("javascript:go('#x')").path()).isEqualTo("go('#x')");
    assertThat(url("file://server.example/share").hostText()).isEqualTo("server.example");
    assertThat(url("file:///C:/x").hostText()).isEmpty();
  }

  @Test
  void equalWhenNormalisedFormsAre() {
    assertThat(url("https://A.example")).isEqualTo(url("https://a.example:443/"));
  }
}
