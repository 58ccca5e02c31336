package kanshiki.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.likeness.LabPage.Kind;
import org.junit.jupiter.api.Test;

class PageBorrowsFromBrandTest {
  private final PageBorrowsFromBrand indicator = new PageBorrowsFromBrand();

  @Test
  void seesLinksThatLeadHomeWhileTheFormDoesNot() {
    assertThat(
            CopiedWorld.findings(
                CopiedWorld.capture(Kind.EXACT_COPY), CopiedWorld.kept(), indicator))
        .containsExactly(
            "page-borrows-from-brand | hxxps://secure-0-1[.]example/login | SAKURA internet | login[.]sakura[.]ad[.]jp");
  }

  @Test
  void staysQuietWhereTheFormSendsHomeToo() {
    LabPage page = new LabSite(CopiedWorld.BRAND, Kind.EXACT_COPY).page();
    String home =
        page.source().replace("action='/session'", "action='https://login.sakura.ad.jp/session'");
    assertThat(
            CopiedWorld.findings(
                CopiedWorld.capture(page.url(), home), CopiedWorld.kept(), indicator))
        .isEmpty();
  }

  @Test
  void staysQuietOnAShopThatLinksToTheBrand() {
    assertThat(
            CopiedWorld.findings(
                CopiedWorld.capture(Kind.UNRELATED_SHOP), CopiedWorld.kept(), indicator))
        .isEmpty();
  }
}
