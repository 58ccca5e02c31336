package kanshiki.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.likeness.LabPage.Kind;
import kanshiki.lookup.Snapshots;
import org.junit.jupiter.api.Test;

class PageShowsBrandsNamesTest {
  private final PageShowsBrandsNames indicator = new PageShowsBrandsNames();

  @Test
  void seesNamesWhereNoGenuinePageIsKept() {
    assertThat(
            CopiedWorld.findings(CopiedWorld.capture(Kind.EXACT_COPY), Snapshots.NONE, indicator))
        .containsExactly(
            "page-shows-brands-names | hxxps://secure-0-1[.]example/login | SAKURA internet | title, heading or logo, copyright line");
  }

  @Test
  void leavesItToTheComparisonWhereOneIs() {
    assertThat(
            CopiedWorld.findings(
                CopiedWorld.capture(Kind.EXACT_COPY), CopiedWorld.kept(), indicator))
        .isEmpty();
  }

  @Test
  void staysQuietOnAPageThatAsksForNothing() {
    LabPage page = new LabSite(CopiedWorld.BRAND, Kind.EXACT_COPY).page();
    String harmless = page.source().replaceAll("<input[^>]*>", "");
    assertThat(
            CopiedWorld.findings(
                CopiedWorld.capture(page.url(), harmless), Snapshots.NONE, indicator))
        .isEmpty();
  }

  @Test
  void staysQuietOnTheGenuineSiteAndOnAShop() {
    for (Kind kind : new Kind[] {Kind.GENUINE, Kind.UNRELATED_SHOP, Kind.UNRELATED_SIGN_IN}) {
      assertThat(CopiedWorld.findings(CopiedWorld.capture(kind), Snapshots.NONE, indicator))
          .isEmpty();
    }
  }
}
