package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObscuredHostTest {
  @Test
  void percentEscapes() {
    assertThat(
            LinkMails.inHtml("<a href=\"https://%65vil.example/\">click</a>", new ObscuredHost()))
        .containsExactly("obscured-host %65vil.example evil[.]example");
  }

  @Test
  void invisibleCharacter() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"https://ev&#x200b;il.example/\">click</a>", new ObscuredHost()))
        .containsExactly("obscured-host evU+200Bil.example evil[.]example");
  }

  @Test
  void staysQuietOnCapitals() {
    assertThat(
            LinkMails.inHtml("<a href=\"https://WWW.Shop.EXAMPLE/\">click</a>", new ObscuredHost()))
        .isEmpty();
  }

  @Test
  void staysQuietOnJapaneseNames() {
    assertThat(LinkMails.inHtml("<a href=\"https://例え.example/\">click</a>", new ObscuredHost()))
        .isEmpty();
  }
}
