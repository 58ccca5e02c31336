package kanshiki.visit;

import static kanshiki.visit.VisitWorld.findings;
import static kanshiki.visit.VisitWorld.phone;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTellsToRunCommandTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verify you are human: 1. Press Windows + R 2. Press CTRL + V 3. Press Enter",
        "ロボットではないことの確認: Windowsキー + R を押し、Ctrl + V で貼り付け、Enter を押してください",
        "Open Terminal and paste the code"
      })
  void seesCommandsInBothLanguages(String words) {
    assertThat(findings(new PageTellsToRunCommand(), phone().says(words)))
        .containsExactly("page-tells-to-run-command " + VisitWorld.HOST);
  }

  @Test
  void seesNoneInOrdinaryAdvice() {
    assertThat(findings(new PageTellsToRunCommand(), phone().says("クーポンをコピーして Ctrl+V で貼り付け")))
        .isEmpty();
    assertThat(findings(new PageTellsToRunCommand(), phone().says("Windows and Mac"))).isEmpty();
  }
}
