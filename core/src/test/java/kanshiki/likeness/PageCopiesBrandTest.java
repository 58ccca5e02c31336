package kanshiki.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import kanshiki.likeness.LabPage.Kind;
import kanshiki.lookup.Snapshots;
import org.junit.jupiter.api.Test;

class PageCopiesBrandTest {
  private final PageCopiesBrand indicator = new PageCopiesBrand();

  @Test
  void seesACopyWithTheNumbersOfItsParts() {
    assertThat(
            CopiedWorld.findings(
                CopiedWorld.capture(Kind.EXACT_COPY), CopiedWorld.kept(), indicator))
        .singleElement()
        .asString()
        .startsWith("page-copies-brand | hxxps://secure-0-1[.]example/login | SAKURA internet | 9")
        .contains("text 100, tab icon 100");
  }

  @Test
  void clearsTheGenuinePage() {
    assertThat(
            CopiedWorld.findings(CopiedWorld.capture(Kind.GENUINE), CopiedWorld.kept(), indicator))
        .isEmpty();
  }

  @Test
  void staysQuietOnAnotherSignInWithTheSameFramework() {
    for (Kind kind :
        new Kind[] {Kind.UNRELATED_SIGN_IN, Kind.BARE_FRAMEWORK, Kind.UNRELATED_SHOP}) {
      assertThat(CopiedWorld.findings(CopiedWorld.capture(kind), CopiedWorld.kept(), indicator))
          .isEmpty();
    }
  }

  @Test
  void needsAGenuinePage() {
    assertThat(
            CopiedWorld.findings(CopiedWorld.capture(Kind.EXACT_COPY), Snapshots.NONE, indicator))
        .isEmpty();
  }
}
