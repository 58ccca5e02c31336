package kanshiki.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kanshiki.Kanshiki;
import kanshiki.data.DataFile;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Weight;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static Finding finding(String id, Weight weight) {
    return new Finding(id, weight, List.of(Evidence.claimed("From", id)), List.of());
  }

  @Test
  void everyLineNamesAnIndicatorOnce() {
    List<String> named =
        DataFile.lines(Weights.class, "weights.txt").stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .toList();

    assertThat(named).doesNotHaveDuplicates();
    assertThat(Kanshiki.indicators().stream().map(Indicator::id).collect(Collectors.toSet()))
        .containsAll(named);
  }

  @Test
  void fileNeverTurnsAnIndicatorRound() {
    assertThat(Kanshiki.indicators())
        .allSatisfy(
            indicator -> {
              double own = indicator.weight().logOdds();
              double weight = Weights.builtIn().of(finding(indicator.id(), indicator.weight()));
              assertThat(weight * own).isNotNegative();
              assertThat(Math.abs(weight)).isLessThanOrEqualTo(5);
            });
  }

  @Test
  void indicatorThatIsNotNamedCountsWithItsOwnWeight() {
    assertThat(Weights.builtIn().of(finding("no-such-indicator", Weight.MODERATE)))
        .isEqualTo(Weight.MODERATE.logOdds());
  }

  @Test
  void priorSpeaksAgainstPhishing() {
    assertThat(Weights.builtIn().prior()).isNegative();
  }
}
