package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreeHostingLinkTest {
  @Test
  void pageOfAStranger() {
    assertThat(LinkMails.inText("https://shop-login.pages.dev/", new FreeHostingLink()))
        .containsExactly("free-hosting-link shop-login[.]pages[.]dev pages.dev");
  }

  @Test
  void formOfAStranger() {
    assertThat(
            LinkMails.inText(
                "https://docs.google.com/forms/d/e/1FAIp/viewform", new FreeHostingLink()))
        .containsExactly("free-hosting-link docs[.]google[.]com docs.google.com/forms");
  }

  @Test
  void staysQuietOnADocument() {
    assertThat(LinkMails.inText("https://docs.google.com/document/d/1/edit", new FreeHostingLink()))
        .isEmpty();
  }

  @Test
  void staysQuietOnTheServiceItself() {
    assertThat(LinkMails.inText("https://www.weebly.com/", new FreeHostingLink())).isEmpty();
  }
}
