package kanshiki.app.training;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kanshiki.app.labelled.Label;
import kanshiki.learnt.Learnt;
import kanshiki.learnt.Wording;
import kanshiki.verdict.Verdict;

/**
 * Learns from examples, and shows what that is worth on mail that was not learnt from.
 *
 * <p>The weight of the wording is fitted on likenesses told by tables that had not seen the mail in
 * question, so that it does not trust what a table merely remembers. Not thread-safe.
 */
public final class Trainer {
  private static final int FOLDS = 5;

  /** Where everything is learnt anew for each of dozens of sources. */
  private static final int FEW_FOLDS = 2;

  private final List<Example> examples;
  private final boolean[] usable;
  private final WordingTrainer wordings;
  private final WeightsTrainer weights;

  /**
   * @param examples in an order that is always the same
   * @param notLearnt names of files that are not to be learnt from; they are measured all the same
   */
  public Trainer(List<Example> examples, Set<String> notLearnt) {
    this.examples = List.copyOf(examples);
    this.wordings = new WordingTrainer(this.examples);
    this.weights = new WeightsTrainer(this.examples);
    this.usable = new boolean[examples.size()];
    for (int i = 0; i < usable.length; i++) {
      String file = examples.get(i).labelled().file();
      usable[i] = notLearnt.stream().noneMatch(file::endsWith);
    }
  }

  /** What all examples teach. */
  public Learnt train() {
    return train(usable, FOLDS);
  }

  private Learnt train(boolean[] learnt, int folds) {
    var likeness = new double[examples.size()];
    for (int fold = 0; fold < folds; fold++) {
      var others = learnt.clone();
      for (int i = 0; i < others.length; i++) {
        others[i] &= inner(examples.get(i), folds) != fold;
      }
      Wording wording = wordings.fit(others);
      for (int i = 0; i < likeness.length; i++) {
        if (learnt[i] && !others[i]) {
          likeness[i] = wording.degree(examples.get(i).symbols());
        }
      }
    }
    WeightsTrainer.Fitted fitted = weights.fit(learnt, likeness);
    return new Learnt(fitted.prior(), fitted.weights(), wordings.fit(learnt));
  }

  /** Which mails are left out together. */
  public enum Apart {
    /** A fifth of the groups of alike mails at a time. */
    GROUPS,
    /** One source at a time. */
    SOURCES
  }

  /** The verdict on each example by what the others teach, in the order of the examples. */
  public List<Verdict> verdictsOfOthers(Apart apart) {
    var verdicts = new Verdict[examples.size()];
    String[] part =
        examples.stream()
            .map(example -> apart == Apart.GROUPS ? "" + outer(example) : source(example))
            .toArray(String[]::new);
    for (String left : new TreeSet<>(Arrays.asList(part))) {
      var others = usable.clone();
      for (int i = 0; i < others.length; i++) {
        others[i] &= !part[i].equals(left);
      }
      Learnt learnt = train(others, apart == Apart.GROUPS ? FOLDS : FEW_FOLDS);
      for (int i = 0; i < verdicts.length; i++) {
        if (part[i].equals(left)) {
          verdicts[i] = examples.get(i).judge(learnt);
        }
      }
    }
    return List.of(verdicts);
  }

  /** A mailing list is one source, whatever its mails are labelled; so are all templates. */
  private static String source(Example example) {
    if (example.labelled().label() == Label.TEMPLATE) {
      return "templates";
    }
    String source = example.labelled().source();
    return source.substring(source.indexOf(':') + 1);
  }

  private static int outer(Example example) {
    return Math.floorMod(example.group().hashCode() * 0x9E3779B1 >>> 7, FOLDS);
  }

  private static int inner(Example example, int folds) {
    return Math.floorMod((example.group().hashCode() ^ 0x5bd1e995) * 0x85EBCA6B >>> 9, folds);
  }
}
