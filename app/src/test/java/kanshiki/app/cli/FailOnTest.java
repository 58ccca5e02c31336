package kanshiki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kanshiki.verdict.Classification;
import org.junit.jupiter.api.Test;

class FailOnTest {

  @Test
  void isMetByThatVerdictOrAWorseOne() {
    assertThat(metBy(FailOn.PHISHING)).containsExactly(Classification.PHISHING);
    assertThat(metBy(FailOn.SUSPICIOUS))
        .containsExactly(Classification.PHISHING, Classification.SUSPICIOUS);
  }

  private static List<Classification> metBy(FailOn failOn) {
    return Arrays.stream(Classification.values()).filter(failOn::isMetBy).toList();
  }
}
