package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressHostLinkTest {
  @Test
  void bareAddress() {
    assertThat(LinkMails.inText("http://203.0.113.7/login をご確認ください", new AddressHostLink()))
        .containsExactly("address-host-link 203.0.113.7");
  }

  @Test
  void ipv6Literal() {
    assertThat(
            LinkMails.inHtml("<a href=\"http://[2001:db8::7]/\">click</a>", new AddressHostLink()))
        .containsExactly("address-host-link [2001:db8::7]");
  }

  @Test
  void staysQuietOnARouterAtHome() {
    assertThat(LinkMails.inText("http://192.168.1.1/setup", new AddressHostLink())).isEmpty();
  }

  @Test
  void staysQuietOnAVersionNumber() {
    assertThat(LinkMails.inText("version 1.2.3.4 is out", new AddressHostLink())).isEmpty();
  }
}
