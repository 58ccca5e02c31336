package kanshiki.learnt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import kanshiki.Kanshiki;
import kanshiki.data.DataFile;
import kanshiki.data.Packed;
import kanshiki.examination.Indicator;
import org.junit.jupiter.api.Test;

class LearntTest {
  private static final Learnt LEARNT =
      new Learnt(-3.2, Map.of("one", 1.5, "two", 0.25), Wording.of(Map.of(7, 1.0), -4, -2, 3));

  @Test
  void isReadAsItWasWritten() {
    Learnt read = Learnt.unpack(LEARNT.pack());

    assertThat(read.prior()).isEqualTo(-3.2);
    assertThat(read.weights()).isEqualTo(LEARNT.weights());
    assertThat(read.pack()).isEqualTo(LEARNT.pack());
  }

  @Test
  void otherFilesAreRefused() {
    byte[] other = new Packed.Writer().text("something else").bytes();

    assertThatThrownBy(() -> Learnt.unpack(other)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatComesWithTheProgramIsSmall() {
    byte[] file = DataFile.bytes(Learnt.class, "model.bin").orElseThrow();

    assertThat(file.length).isLessThan(4 << 20);
    assertThat(Learnt.builtIn().wording().size()).isPositive();
  }

  @Test
  void onlyIndicatorsHaveWeights() {
    assertThat(Kanshiki.indicators().stream().map(Indicator::id).collect(Collectors.toSet()))
        .containsAll(Learnt.builtIn().weights().keySet());
  }

  @Test
  void theWordingAloneMakesNoMailSuspicious() {
    Learnt learnt = Learnt.builtIn();

    assertThat(learnt.weights())
        .hasEntrySatisfying(
            "wording-like-known-frauds",
            weight -> assertThat(learnt.prior() + weight).isNegative());
  }
}
