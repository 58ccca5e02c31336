package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisguisedAddressLinkTest {
  @Test
  void hexadecimal() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"http://0xcb007107/\">click</a>", new DisguisedAddressLink()))
        .containsExactly("disguised-address-link 0xcb007107 203.0.113.7");
  }

  @Test
  void oneDecimalNumber() {
    assertThat(LinkMails.inText("http://3405803783/login", new DisguisedAddressLink()))
        .containsExactly("disguised-address-link 3405803783 203.0.113.7");
  }

  @Test
  void staysQuietOnADottedQuad() {
    assertThat(LinkMails.inText("http://203.0.113.7/", new DisguisedAddressLink())).isEmpty();
  }
}
