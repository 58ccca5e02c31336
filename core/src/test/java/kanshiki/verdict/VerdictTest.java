package kanshiki.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Finding;
import kanshiki.examination.Weight;
import kanshiki.learnt.Learnt;
import org.junit.jupiter.api.Test;

/** Findings of invented indicators, so that the figures in weights.txt may change. */
class VerdictTest {
  private static final double PRIOR = Weights.builtIn().prior();

  private static Finding finding(String id, Weight weight) {
    return new Finding(id, weight, List.of(Evidence.claimed("From", id)), List.of());
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  @Test
  void nothingFoundIsUndetermined() {
    Verdict verdict = Verdict.of(List.of());

    assertThat(verdict.classification()).isEqualTo(Classification.UNDETERMINED);
    assertThat(verdict.probability()).isCloseTo(probability(PRIOR), within(1e-12));
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.grounds()).isEmpty();
  }

  @Test
  void weightsAddUpOnThePrior() {
    Verdict verdict =
        Verdict.of(List.of(finding("one", Weight.STRONG), finding("two", Weight.MODERATE)));

    assertThat(verdict.probability()).isCloseTo(probability(PRIOR + 4.5), within(1e-12));
  }

  @Test
  void sameIndicatorTwiceIsOneReason() {
    Verdict once = Verdict.of(List.of(finding("one", Weight.STRONG)));
    Verdict often =
        Verdict.of(
            List.of(
                finding("one", Weight.STRONG),
                finding("one", Weight.STRONG),
                finding("one", Weight.STRONG)));

    assertThat(often.probability()).isEqualTo(once.probability());
    assertThat(often.findings()).hasSize(3);
    assertThat(often.grounds()).hasSize(1);
  }

  @Test
  void orderDoesNotMatter() {
    Finding strong = finding("strong", Weight.STRONG);
    Finding weak = finding("weak", Weight.WEAK);
    Finding reassuring = finding("reassuring", Weight.REASSURING);

    Verdict verdict = Verdict.of(List.of(strong, weak, reassuring));

    assertThat(Verdict.of(List.of(reassuring, weak, strong))).isEqualTo(verdict);
    assertThat(verdict.findings())
        .extracting(weighed -> weighed.finding().id())
        .containsExactly("strong", "reassuring", "weak");
  }

  @Test
  void twoStrongReasonsArePhishing() {
    Verdict verdict =
        Verdict.of(List.of(finding("one", Weight.STRONG), finding("two", Weight.STRONG)));

    assertThat(verdict.classification()).isEqualTo(Classification.PHISHING);
    assertThat(verdict.probability()).isGreaterThanOrEqualTo(Verdict.PHISHING_AT);
  }

  @Test
  void oneStrongReasonIsNotEnough() {
    Verdict verdict = Verdict.of(List.of(finding("one", Weight.STRONG)));

    assertThat(verdict.probability()).isLessThan(Verdict.PHISHING_AT);
  }

  @Test
  void aDegreeIsAShareOfTheWeight() {
    var half =
        new Finding("one", Weight.STRONG, 0.5, List.of(Evidence.claimed("From", "x")), List.of());

    assertThat(Verdict.of(List.of(half)).probability())
        .isCloseTo(probability(PRIOR + 1.5), within(1e-12));
  }

  @Test
  void wordsSaturate() {
    List<Finding> many =
        IntStream.range(0, 20).mapToObj(i -> finding("wording-" + i, Weight.STRONG)).toList();
    Verdict verdict = Verdict.of(many);

    assertThat(verdict.classification()).isEqualTo(Classification.UNDETERMINED);
    assertThat(Verdict.of(many.subList(0, 2)).probability()).isLessThan(verdict.probability());
    assertThat(verdict.findings()).allMatch(weighed -> weighed.contribution() > 0);
  }

  @Test
  void probabilityIsTheSumOfWhatIsNamed() {
    Verdict verdict =
        Verdict.of(
            List.of(
                finding("wording-a", Weight.MODERATE),
                finding("wording-b", Weight.MODERATE),
                finding("one", Weight.STRONG)));
    double sum = verdict.findings().stream().mapToDouble(Weighed::contribution).sum();

    assertThat(verdict.probability()).isCloseTo(probability(PRIOR + sum), within(1e-12));
  }

  @Test
  void otherWeightsCanBePutIn() {
    var learnt = new Learnt(-1, Map.of("one", 2.0), Learnt.builtIn().wording());

    assertThat(Verdict.of(List.of(finding("one", Weight.STRONG)), learnt).probability())
        .isCloseTo(probability(1), within(1e-12));
  }

  @Test
  void oneWeakReasonIsUndetermined() {
    assertThat(Verdict.of(List.of(finding("one", Weight.WEAK))).classification())
        .isEqualTo(Classification.UNDETERMINED);
  }

  @Test
  void benignNeedsSomethingThatSpeaksForIt() {
    Verdict verdict = Verdict.of(List.of(finding("one", Weight.STRONGLY_REASSURING)));

    assertThat(verdict.classification()).isEqualTo(Classification.BENIGN);
    assertThat(verdict.probability()).isLessThanOrEqualTo(Verdict.BENIGN_AT);
    assertThat(Verdict.of(List.of(finding("one", Weight.NEUTRAL))).classification())
        .isEqualTo(Classification.UNDETERMINED);
  }

  @Test
  void groundsSpeakForTheClassification() {
    List<Finding> mixed =
        List.of(
            finding("against", Weight.WEAK),
            finding("neutral", Weight.NEUTRAL),
            finding("proof", Weight.STRONGLY_REASSURING));

    assertThat(Verdict.of(mixed).grounds())
        .extracting(weighed -> weighed.finding().id())
        .containsExactly("proof");
    assertThat(Verdict.of(mixed.subList(0, 2)).grounds())
        .extracting(weighed -> weighed.finding().id())
        .containsExactly("against");
  }

  @Test
  void stampOfAnEarlierFilterMakesItUnwanted() {
    Finding stamp = finding("earlier-filter-stamped", Weight.NEUTRAL);

    assertThat(Verdict.of(List.of(stamp)).classification()).isEqualTo(Classification.UNWANTED);
    assertThat(
            Verdict.of(List.of(stamp, finding("one", Weight.STRONG), finding("two", Weight.STRONG)))
                .classification())
        .isEqualTo(Classification.PHISHING);
  }

  @Test
  void onlyPhishingAndSuspiciousAreBad() {
    assertThat(Classification.PHISHING.isAtLeast(Classification.SUSPICIOUS)).isTrue();
    assertThat(Classification.SUSPICIOUS.isAtLeast(Classification.SUSPICIOUS)).isTrue();
    assertThat(Classification.UNWANTED.isAtLeast(Classification.SUSPICIOUS)).isFalse();
    assertThat(Classification.UNDETERMINED.isAtLeast(Classification.SUSPICIOUS)).isFalse();
    assertThat(Classification.BENIGN.isAtLeast(Classification.SUSPICIOUS)).isFalse();
  }
}
