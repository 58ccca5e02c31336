package kanshiki.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kanshiki.TestMails;
import kanshiki.evidence.Evidence;
import org.junit.jupiter.api.Test;

class InvestigatorTest {
  private static final Topic<String> ONE = new Topic<>("one", String.class);
  private static final Topic<String> TWO = new Topic<>("two", String.class);
  private static final Topic<String> THREE = new Topic<>("three", String.class);

  /** Answers with what {@code answer} makes of the file. */
  private record Asked(Topic<String> topic, List<Topic<?>> needs, Function<CaseFile, String> answer)
      implements Examination<String> {
    @Override
    public String examine(CaseFile file) {
      return answer.apply(file);
    }
  }

  /** Reports what stands under {@code read}, having declared {@code needs}. */
  private record Told(Topic<String> read, List<Topic<?>> needs) implements Indicator {
    @Override
    public Weight weight() {
      return Weight.WEAK;
    }

    @Override
    public Stream<Finding> look(CaseFile file) {
      return Stream.of(finding(Evidence.claimed("Subject", "x"), file.get(read)));
    }
  }

  private static final Asked FIRST = new Asked(ONE, List.of(), file -> "1");
  private static final Asked SECOND = new Asked(TWO, List.of(ONE), file -> file.get(ONE) + "2");
  private static final Asked THIRD =
      new Asked(THREE, List.of(ONE, TWO), file -> file.get(TWO) + "3");
  private static final Asked FAILING =
      new Asked(
          ONE,
          List.of(),
          file -> {
            throw new IllegalArgumentException("broken");
          });

  private static Investigation investigate(
      List<Examination<?>> examinations, Indicator... indicators) {
    return new Investigator(examinations, List.of(indicators))
        .investigate(TestMails.message("Subject: x\n\nx\n"), Own.UNKNOWN);
  }

  private static List<String> notExamined(Investigation investigation) {
    return investigation.notExamined().stream().map(NotExamined::topic).toList();
  }

  @Test
  void asksInTheOrderOfTheNeeds() {
    Investigation investigation =
        investigate(List.of(THIRD, SECOND, FIRST), new Told(THREE, List.of(THREE)));

    assertThat(investigation.file().get(THREE)).isEqualTo("123");
    assertThat(investigation.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.id()).isEqualTo("told");
              assertThat(finding.arguments().getFirst().en()).isEqualTo("123");
            });
    assertThat(investigation.notExamined()).isEmpty();
  }

  @Test
  void failureTakesOnlyWhatRestsOnIt() {
    var independent = new Asked(new Topic<>("four", String.class), List.of(), file -> "4");

    Investigation investigation =
        investigate(
            List.of(FAILING, SECOND, THIRD, independent),
            new Told(TWO, List.of(TWO)),
            new Told(independent.topic(), List.of(independent.topic())));

    assertThat(notExamined(investigation)).containsExactlyInAnyOrder("one", "two", "three");
    assertThat(investigation.findings()).hasSize(1);
    assertThat(investigation.file().get(independent.topic())).isEqualTo("4");
  }

  @Test
  void failureIsToldWithoutItsMessage() {
    Investigation investigation = investigate(List.of(FAILING));

    assertThat(investigation.notExamined())
        .singleElement()
        .satisfies(
            missing -> {
              assertThat(missing.reason().en()).contains("IllegalArgumentException");
              assertThat(missing.reason().ja()).contains("IllegalArgumentException");
              assertThat(missing.reason().en()).doesNotContain("broken");
            });
  }

  @Test
  void examinationThatReadsWhatItDidNotDeclare() {
    var greedy = new Asked(TWO, List.of(), file -> file.get(ONE));

    assertThat(notExamined(investigate(List.of(FIRST, greedy)))).containsExactly("two");
  }

  @Test
  void indicatorThatReadsWhatItDidNotDeclare() {
    Investigation investigation = investigate(List.of(FIRST), new Told(ONE, List.of()));

    assertThat(investigation.findings()).isEmpty();
    assertThat(notExamined(investigation)).containsExactly("told");
  }

  @Test
  void needThatNobodyAnswersIsRefused() {
    assertThatThrownBy(() -> new Investigator(List.of(SECOND), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two");
  }

  @Test
  void examinationsThatNeedEachOtherAreRefused() {
    var one = new Asked(ONE, List.of(TWO), file -> "1");

    assertThatThrownBy(() -> new Investigator(List.of(one, SECOND), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one")
        .hasMessageContaining("two");
  }

  @Test
  void findingWithoutEvidenceIsRefused() {
    assertThatThrownBy(() -> new Finding("x", Weight.WEAK, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
