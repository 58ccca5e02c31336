package kanshiki.app.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kanshiki.app.labelled.Label;
import kanshiki.data.DataFile;
import kanshiki.diction.WordingLikeKnownFrauds;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Weight;
import kanshiki.verdict.Verdict;

/**
 * Fits what each finding adds to the verdict.
 *
 * <p>Starts from the weights set by hand and moves them as far as the mails at hand speak for it,
 * within bounds: what tells a fraud may come to say little, but never the contrary, and never more
 * than {@value #MAX_WEIGHT}.
 */
final class WeightsTrainer {
  /** Standard deviation of what a person guesses, in log-odds. */
  private static final double DOUBT = 1;

  /** A weight grows by so much at most. */
  private static final double MAX_GROWTH = 1.5;

  private static final double MAX_WEIGHT = 4;

  /** What is left of a weight at least. */
  private static final double MIN_WEIGHT = 0.1;

  private static final double WORDING_GUESS = 2;
  private static final double WORDING_DOUBT = 3;

  /** The wording alone leaves a mail so far from being suspicious, in log-odds. */
  private static final double WORDING_ALONE = 0.4;

  private static final int ROUNDS = 6;

  private static final int STEPS = 4_000;
  private static final double TOLERANCE = 1e-5;

  /** Unwanted mail and templates teach what does not tell a fraud, but are no field samples. */
  private static final Map<Label, Double> IMPORTANCE =
      Map.of(Label.PHISH, 1.0, Label.HAM, 1.0, Label.SPAM, 0.5, Label.TEMPLATE, 0.5);

  private static final Set<String> NOT_LEARNT =
      Set.copyOf(DataFile.lines(WeightsTrainer.class, "not-learnt.txt"));

  /** What was fitted, rounded as it is written. */
  record Fitted(double prior, Map<String, Double> weights) {}

  private final List<Example> examples;
  private final double[] importance;

  WeightsTrainer(List<Example> examples) {
    this.examples = examples;
    this.importance = WordingTrainer.importance(examples, IMPORTANCE, WordingTrainer.MAX_GROUP);
  }

  /** Whether the weight of {@code indicator} may be learnt. */
  static boolean mayLearn(String indicator, double byHand) {
    return byHand != 0 && !NOT_LEARNT.contains(indicator);
  }

  /**
   * Fits on the examples that {@code learnt} marks.
   *
   * @param likeness of each example's wording, as a table tells it that has not seen the example
   */
  Fitted fit(boolean[] learnt, double[] likeness) {
    double most = 4;
    var shares = new double[examples.size()];
    Arrays.fill(shares, 1);
    Fitted fitted = fit(learnt, likeness, shares, most);
    for (int round = 0; round < ROUNDS; round++) {
      // What words add depends on all the words of a mail: fit, weigh, and fit again.
      for (int i = 0; i < shares.length; i++) {
        shares[i] = learnt[i] ? Verdict.shareOfWords(words(i, fitted)) : 1;
      }
      most = Math.max(0, Math.min(4, -fitted.prior() - WORDING_ALONE));
      fitted = fit(learnt, likeness, shares, most);
    }
    return fitted;
  }

  /** What the words of an example weigh in all. */
  private double words(int example, Fitted fitted) {
    double sum = 0;
    for (Finding finding : examples.get(example).findings()) {
      if (Verdict.isWording(finding.id())) {
        sum +=
            finding.degree()
                * fitted
                    .weights()
                    .getOrDefault(
                        finding.id(), Verdict.weightByHand(finding.id(), finding.weight()));
      }
    }
    return sum;
  }

  private Fitted fit(boolean[] learnt, double[] likeness, double[] shares, double mostOfWording) {
    Map<String, Weight> own = own(learnt);
    List<String> ids = List.copyOf(own.keySet());
    var columns = new HashMap<String, Integer>();
    for (String id : ids) {
      columns.put(id, columns.size() + 1);
    }
    int wording = ids.size() + 1;
    var rows = new SparseRows();
    var positive = new boolean[examples.size()];
    var counted = new double[examples.size()];
    for (int i = 0; i < examples.size(); i++) {
      rows.add(0, 1);
      if (learnt[i]) {
        for (Finding finding : examples.get(i).findings()) {
          double share = Verdict.isWording(finding.id()) ? shares[i] : 1;
          rows.add(columns.getOrDefault(finding.id(), 0), finding.degree() * share);
        }
        if (likeness[i] > 0) {
          rows.add(wording, likeness[i]);
        }
      }
      rows.endRow();
      positive[i] = examples.get(i).isPhish();
      counted[i] = learnt[i] ? importance[i] : 0;
    }
    var fit = new BoundedLogistic(rows, positive, counted, ids.size() + 2);
    fit.expect(0, -3, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    own.forEach((id, weight) -> expect(fit, columns.getOrDefault(id, 0), id, weight));
    fit.expect(
        wording,
        Math.min(WORDING_GUESS, mostOfWording),
        1 / (WORDING_DOUBT * WORDING_DOUBT),
        0,
        mostOfWording);
    double[] weights = fit.fit(STEPS, TOLERANCE);
    var byId = new TreeMap<String, Double>();
    own.forEach(
        (id, weight) -> {
          if (mayLearn(id, Verdict.weightByHand(id, weight))) {
            byId.put(id, rounded(weights[columns.getOrDefault(id, 0)]));
          }
        });
    byId.put(WordingLikeKnownFrauds.ID, rounded(weights[wording]));
    return new Fitted(rounded(weights[0]), byId);
  }

  private static void expect(BoundedLogistic fit, int column, String id, Weight own) {
    double hand = Verdict.weightByHand(id, own);
    double pull = 1 / (DOUBT * DOUBT);
    if (!mayLearn(id, hand)) {
      fit.expect(column, hand, pull, hand, hand);
    } else if (hand > 0) {
      double most = Math.max(hand, Math.min(hand + MAX_GROWTH, MAX_WEIGHT));
      fit.expect(column, hand, pull, Math.min(hand, MIN_WEIGHT), most);
    } else {
      fit.expect(column, hand, pull, hand - MAX_GROWTH, 0);
    }
  }

  /** The indicators seen, with their own weights. */
  private Map<String, Weight> own(boolean[] learnt) {
    var own = new TreeMap<String, Weight>();
    for (int i = 0; i < examples.size(); i++) {
      if (learnt[i]) {
        examples.get(i).findings().forEach(finding -> own.put(finding.id(), finding.weight()));
      }
    }
    return own;
  }

  private static double rounded(double weight) {
    return Math.rint(weight * 100) / 100;
  }

  /** Ids that may not be learnt, which all must be indicators; for the test. */
  static Set<String> unknown(List<Indicator> indicators) {
    var unknown = new TreeSet<>(NOT_LEARNT);
    indicators.forEach(indicator -> unknown.remove(indicator.id()));
    return unknown;
  }
}
