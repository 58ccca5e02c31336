package kanshiki.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kanshiki.Kanshiki;
import kanshiki.app.labelled.Label;
import kanshiki.app.labelled.Labelled;
import kanshiki.diction.WordingLikeKnownFrauds;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Finding;
import kanshiki.examination.Weight;
import kanshiki.learnt.Learnt;
import kanshiki.verdict.Verdict;
import kanshiki.verdict.Weighed;
import org.junit.jupiter.api.Test;

/** Learns from a few hundred mails that were made up for this. */
class TrainerTest {
  private static final List<String> FRAUDS =
      List.of("pay the customs fee", "confirm your password", "お支払いを確認", "カードを停止");
  private static final List<String> LETTERS =
      List.of("lunch at the harbour", "minutes of the meeting", "会議の資料です", "写真を送ります");

  private static Finding finding(String id, Weight weight) {
    return new Finding(id, weight, List.of(Evidence.claimed("From", id)), List.of());
  }

  private static Example example(Label label, int number, String words, Finding... findings) {
    var labelled =
        new Labelled(
            label.id() + number + ".eml", label, "source" + number % 3, "", "", "g" + number);
    return Example.of(labelled, new Kanshiki.Lesson(List.of(findings), words));
  }

  private static List<Example> examples() {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < 80; i++) {
      String fraud = FRAUDS.get(i % FRAUDS.size());
      String letter = LETTERS.get(i % LETTERS.size());
      examples.add(
          i % 2 == 0
              ? example(Label.PHISH, i, fraud, finding("links-leave-brand", Weight.MODERATE))
              : example(Label.PHISH, i, fraud, finding("spf-failed", Weight.WEAK)));
      examples.add(
          i % 8 == 0
              ? example(Label.HAM, 1000 + i, letter, finding("reply-to-elsewhere", Weight.WEAK))
              : example(Label.HAM, 1000 + i, letter));
    }
    return examples;
  }

  @Test
  void theSameMailsGiveTheSameBytes() {
    byte[] once = new Trainer(examples(), Set.of()).train().pack();

    assertThat(new Trainer(examples(), Set.of()).train().pack()).isEqualTo(once);
  }

  @Test
  void learnsWeightsAndWording() {
    Learnt learnt = new Trainer(examples(), Set.of()).train();

    assertThat(learnt.prior()).isNegative();
    assertThat(learnt.weights().get("links-leave-brand"))
        .isGreaterThan(Verdict.weightByHand("links-leave-brand", Weight.MODERATE));
    assertThat(learnt.wording().degree("please confirm your password now")).isPositive();
    assertThat(learnt.wording().degree("lunch at the harbour")).isZero();
  }

  @Test
  void whatTellsAFraudNeverSpeaksForAMail() {
    Learnt learnt = new Trainer(examples(), Set.of()).train();

    assertThat(learnt.weights().get("reply-to-elsewhere")).isNotNegative();
  }

  @Test
  void whatTellsTheCollectionIsNotLearnt() {
    assertThat(new Trainer(examples(), Set.of()).train().weights()).doesNotContainKey("spf-failed");
    assertThat(WeightsTrainer.unknown(Kanshiki.indicators())).isEmpty();
  }

  @Test
  void wordingAloneIsNotSuspicious() {
    Learnt learnt = new Trainer(examples(), Set.of()).train();

    assertThat(learnt.weights())
        .hasEntrySatisfying(
            WordingLikeKnownFrauds.ID, weight -> assertThat(learnt.prior() + weight).isNegative());
  }

  @Test
  void rareWordsAndNamesAreNotLearnt() {
    List<Example> examples = examples();
    examples.add(example(Label.PHISH, 500, "zanzibarian wickerwork"));
    for (int i = 0; i < 20; i++) {
      examples.add(example(Label.PHISH, 600 + i, "rodrigo"));
      examples.add(example(Label.PHISH, 700 + i, "rakuten"));
    }
    Learnt learnt = new Trainer(examples, Set.of()).train();
    double nothing = learnt.wording().degree("qqqq");

    assertThat(learnt.wording().degree("zanzibarian wickerwork")).isEqualTo(nothing);
    assertThat(learnt.wording().degree("rodrigo")).isEqualTo(nothing);
    assertThat(learnt.wording().degree("rakuten")).isEqualTo(nothing);
  }

  @Test
  void mailsWithWrongLabelsAreNotLearntFrom() {
    List<Example> wrong = examples();
    for (int i = 0; i < 60; i++) {
      wrong.add(example(Label.HAM, 2000 + i, "confirm your password"));
    }
    var names = Set.copyOf(wrong.subList(160, 220).stream().map(e -> e.labelled().file()).toList());

    assertThat(new Trainer(wrong, names).train().wording().degree("confirm your password"))
        .isEqualTo(
            new Trainer(examples(), Set.of()).train().wording().degree("confirm your password"));
  }

  @Test
  void judgesWithWhatOthersTeach() {
    List<Example> examples = examples();

    for (Trainer.Apart apart : Trainer.Apart.values()) {
      List<Verdict> verdicts = new Trainer(examples, Set.of()).verdictsOfOthers(apart);

      assertThat(verdicts).hasSameSizeAs(examples);
      for (int i = 0; i < examples.size(); i++) {
        boolean phish = examples.get(i).labelled().label() == Label.PHISH;
        assertThat(verdicts.get(i).probability() > 0.3).as(apart + " " + i).isEqualTo(phish);
      }
    }
  }

  @Test
  void theSumIsTheProbability() {
    Example example = examples().getFirst();
    Learnt learnt = new Trainer(examples(), Set.of()).train();
    Verdict verdict = example.judge(learnt);
    double sum = verdict.findings().stream().mapToDouble(Weighed::contribution).sum();

    assertThat(verdict.probability())
        .isCloseTo(1 / (1 + Math.exp(-learnt.prior() - sum)), within(1e-9));
  }
}
