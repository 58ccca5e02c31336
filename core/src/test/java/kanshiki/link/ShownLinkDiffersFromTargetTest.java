package kanshiki.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownLinkDiffersFromTargetTest {
  @Test
  void showsTheShopAndLeadsElsewhere() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"https://login.evil.example/x\">https://www.shop.example/login</a>",
                new ShownLinkDiffersFromTarget()))
        .containsExactly(
            "shown-link-differs-from-target www[.]shop[.]example login[.]evil[.]example");
  }

  @Test
  void staysQuietWhenOnlyTheSubDomainDiffers() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"https://click.shop.example/x\">www.shop.co.jp</a> <a href=\"https://click.shop.co.jp/x\">www.shop.co.jp</a>",
                new ShownLinkDiffersFromTarget()))
        .isEmpty();
  }

  @Test
  void staysQuietOnWordsThatAreNoAddress() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"https://login.evil.example/x\">こちらをクリック</a>",
                new ShownLinkDiffersFromTarget()))
        .isEmpty();
  }

  @Test
  void staysQuietBehindAClickCounter() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"https://u1.ct.sendgrid.net/ls/click?upn=abc\">www.shop.co.jp</a>",
                new ShownLinkDiffersFromTarget()))
        .isEmpty();
  }

  @Test
  void readsTheTargetBehindAMailGateway() {
    assertThat(
            LinkMails.inHtml(
                "<a href=\"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.shop.co.jp%2F&amp;data=05\">www.shop.co.jp</a>",
                new ShownLinkDiffersFromTarget()))
        .isEmpty();
  }
}
