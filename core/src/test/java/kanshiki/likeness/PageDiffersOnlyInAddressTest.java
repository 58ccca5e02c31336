package kanshiki.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.likeness.LabPage.Kind;
import org.junit.jupiter.api.Test;

class PageDiffersOnlyInAddressTest {
  private final PageDiffersOnlyInAddress indicator = new PageDiffersOnlyInAddress();

  @Test
  void seesAPageOfWhichNothingWasChanged() {
    assertThat(
            CopiedWorld.findings(
                CopiedWorld.capture(Kind.EXACT_COPY), CopiedWorld.kept(), indicator))
        .containsExactly(
            "page-differs-only-in-address | hxxps://secure-0-1[.]example/login | SAKURA internet");
  }

  @Test
  void staysQuietWhereWordsOrFieldsWereChanged() {
    for (Kind kind : new Kind[] {Kind.OTHER_WORDING, Kind.OTHER_FIELDS, Kind.ALL_CHANGED}) {
      assertThat(CopiedWorld.findings(CopiedWorld.capture(kind), CopiedWorld.kept(), indicator))
          .isEmpty();
    }
  }
}
