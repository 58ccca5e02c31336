package kanshiki.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefangTest {
  @Test
  void takesTheLifeOutOfUrlsAndHosts() {
    assertThat(Defang.text("開く https://a.evil.test/x.php?y=http://b.test/"))
        .isEqualTo("開く hxxps://a[.]evil[.]test/x[.]php?y=hxxp://b[.]test/");
    assertThat(Defang.text("HTTP://EVIL.TEST ftp://evil.test"))
        .isEqualTo("hxxp://EVIL[.]TEST ftp[:]//evil[.]test");
    assertThat(Defang.text("www.evil.test、info@evil.test"))
        .isEqualTo("www[.]evil[.]test、info@evil[.]test");
    assertThat(Defang.text("銀行.test 銀行。 終わり。")).isEqualTo("銀行[.]test 銀行。 終わり。");
    assertThat(Defang.text("evil。test")).isEqualTo("evil[。]test");
    assertThat(Defang.text("evil\u200b.\u200btest")).doesNotContain(".\u200bt");
  }

  @Test
  void bareNumbersAndSentencesStayReadable() {
    assertThat(Defang.text("198.51.100.7 と 3.5% は、2022.02.27. に"))
        .isEqualTo("198.51.100.7 と 3.5% は、2022.02.27. に");
    assertThat(Defang.text("He left. Then ... nothing")).isEqualTo("He left. Then ... nothing");
  }

  @Test
  void aNumberThatIsAHostIsTreated() {
    assertThat(Defang.text("http://198.51.100.7/x")).isEqualTo("hxxp://198[.]51[.]100[.]7/x");
    assertThat(Defang.text("3.evil.test")).isEqualTo("3[.]evil[.]test");
  }

  @Test
  void aSecondTreatmentChangesNothing() {
    String once = Defang.text("x@evil.test https://evil.test/a.b ftp://c.d 1.2.3.4 http://1.2.3.4");
    assertThat(Defang.text(once)).isEqualTo(once);
  }

  @Test
  void fileNamesStayReadableWhereNoHostEndsSo() {
    assertThat(Defang.text("bill.pdf a.pdf.exe")).isEqualTo("bill.pdf a[.]pdf.exe");
    assertThat(Defang.text("bill.zip")).isEqualTo("bill[.]zip");
    assertThat(Defang.text("html.evil.example")).isEqualTo("html[.]evil[.]example");
    assertThat(Defang.text("x.html.evil.example")).isEqualTo("x[.]html[.]evil[.]example");
  }
}
