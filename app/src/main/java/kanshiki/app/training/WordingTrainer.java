package kanshiki.app.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kanshiki.app.labelled.Label;
import kanshiki.learnt.Wording;

/**
 * Learns which letters in a row tell the wording of frauds.
 *
 * <p>Only what stands in several groups of alike mails is looked at, and nothing that is part of a
 * name: what is learnt is how frauds are worded, not whom they name or whom they were sent to.
 */
final class WordingTrainer {
  /** Groups of alike mails in which letters must be seen to be learnt. */
  static final int MIN_GROUPS = 5;

  /** A group of alike mails counts as so many at most. */
  static final double MAX_GROUP = 3;

  /** Towards nought: the smaller the surer the table would be of what it saw. */
  static final double PULL = 0.05;

  /**
   * How much a mail of each kind counts. Templates are few beside list mail and the only genuine
   * notices there are; unwanted mail is worded like what the collections call phishing.
   */
  private static final Map<Label, Double> IMPORTANCE =
      Map.of(Label.PHISH, 1.0, Label.HAM, 1.0, Label.SPAM, 0.3, Label.TEMPLATE, 2.0);

  /** Scores between which the likeness goes from nothing to all. */
  private static final double FROM = -2;

  private static final double TO = 2.5;

  private static final int STEPS = 300;
  private static final double TOLERANCE = 1e-3;

  private final List<Example> examples;
  private final int[][] grams;
  private final double[] importance;

  /** Reads the grams of all examples once; they are then fitted as often as wanted. */
  WordingTrainer(List<Example> examples) {
    this.examples = examples;
    var names = new Names();
    this.grams =
        examples.stream()
            .map(example -> distinctGrams(names.mask(example.symbols())))
            .toArray(int[][]::new);
    this.importance = importance(examples, IMPORTANCE, MAX_GROUP);
  }

  /** What each example counts, when a group of alike mails of one label counts as {@code most}. */
  static double[] importance(
      List<Example> examples, Map<Label, Double> ofLabel, double mostOfGroup) {
    record Group(Label label, String name) {}
    var sizes = new HashMap<Group, Integer>();
    for (Example example : examples) {
      sizes.merge(new Group(example.labelled().label(), example.group()), 1, Integer::sum);
    }
    return examples.stream()
        .mapToDouble(
            example -> {
              Label label = example.labelled().label();
              // The mails of a template's group are alike in style, not in words.
              int size =
                  label == Label.TEMPLATE
                      ? 1
                      : sizes.getOrDefault(new Group(label, example.group()), 1);
              return ofLabel.getOrDefault(label, 0.0) / Math.max(1, size / mostOfGroup);
            })
        .toArray();
  }

  /** The table learnt from the examples that {@code learnt} marks. */
  Wording fit(boolean[] learnt) {
    int[] known = known(learnt);
    var rows = new SparseRows();
    for (int i = 0; i < grams.length; i++) {
      rows.add(0, 1);
      if (learnt[i]) {
        double share = Wording.share(examples.get(i).symbols().length());
        for (int gram : grams[i]) {
          int at = Arrays.binarySearch(known, gram);
          if (at >= 0) {
            rows.add(at + 1, share);
          }
        }
      }
      rows.endRow();
    }
    var positive = new boolean[grams.length];
    var counted = new double[grams.length];
    for (int i = 0; i < grams.length; i++) {
      positive[i] = examples.get(i).isPhish();
      counted[i] = learnt[i] ? importance[i] : 0;
    }
    var fit = new BoundedLogistic(rows, positive, counted, known.length + 1);
    for (int j = 1; j <= known.length; j++) {
      fit.expect(j, 0, PULL, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double[] weights = fit.fit(STEPS, TOLERANCE);
    var byGram = new TreeMap<Integer, Double>();
    for (int j = 0; j < known.length; j++) {
      byGram.put(known[j], weights[j + 1]);
    }
    return Wording.of(byGram, weights[0], FROM, TO);
  }

  /** Grams that stand in enough groups, sorted. */
  private int[] known(boolean[] learnt) {
    var byGroup = new TreeMap<String, Integer>();
    var members = new HashMap<String, int[]>();
    for (int i = 0; i < grams.length; i++) {
      if (learnt[i]) {
        // Of alike mails the first speaks for all.
        String group = examples.get(i).labelled().label() + " " + examples.get(i).group();
        if (examples.get(i).labelled().label() == Label.TEMPLATE) {
          group += " " + examples.get(i).labelled().file();
        }
        if (byGroup.putIfAbsent(group, i) == null) {
          members.put(group, grams[i]);
        }
      }
    }
    int total = members.values().stream().mapToInt(found -> found.length).sum();
    var all = new int[total];
    int at = 0;
    for (int index : byGroup.values()) {
      System.arraycopy(grams[index], 0, all, at, grams[index].length);
      at += grams[index].length;
    }
    Arrays.sort(all);
    var known = new int[total];
    int count = 0;
    for (int start = 0; start < total; ) {
      int end = start;
      while (end < total && all[end] == all[start]) {
        end++;
      }
      if (end - start >= MIN_GROUPS) {
        known[count++] = all[start];
      }
      start = end;
    }
    return Arrays.copyOf(known, count);
  }

  private static int[] distinctGrams(String masked) {
    var found = new int[3 * masked.length()];
    var count = new int[1];
    Wording.grams(
        masked,
        (key, start, end) -> {
          if (masked.indexOf(Names.MASK, start) < 0 || masked.indexOf(Names.MASK, start) >= end) {
            found[count[0]++] = key;
          }
        });
    return Arrays.stream(found, 0, count[0]).sorted().distinct().toArray();
  }
}
