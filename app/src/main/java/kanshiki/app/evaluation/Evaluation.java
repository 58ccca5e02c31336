package kanshiki.app.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kanshiki.app.labelled.Label;
import kanshiki.app.labelled.Labelled;
import kanshiki.verdict.Classification;

/**
 * What a set of verdicts is worth. Immutable.
 *
 * <p>A rate of false positives is one among ham. The line is drawn where at most that share of ham
 * scores higher, so it is never better than said; mails on the line count as not found.
 *
 * @param judged in the order of their scores, the highest first
 * @param how the verdicts came about, in a few words
 * @param cpuSecondsPerThousand of the examination; empty when it was not measured
 * @param wrong names of files whose labels are said to be wrong; they are counted as they are
 */
public record Evaluation(
    List<Judged> judged, String how, OptionalDouble cpuSecondsPerThousand, Set<String> wrong) {
  /** The rates of false positives asked about. */
  public static final List<Double> FALSE_POSITIVES = List.of(0.001, 0.005, 0.01);

  private static final int BINS = 10;
  private static final int NEAREST = 20;

  public Evaluation {
    wrong = Set.copyOf(wrong);
    judged =
        judged.stream()
            .sorted(
                Comparator.comparingDouble((Judged each) -> -each.score())
                    .thenComparing(each -> each.labelled().file()))
            .toList();
  }

  /** None of the labels is said to be wrong. */
  public Evaluation(List<Judged> judged, String how, OptionalDouble cpuSecondsPerThousand) {
    this(judged, how, cpuSecondsPerThousand, Set.of());
  }

  /** The same without the mails whose labels are said to be wrong. */
  public Evaluation withoutWrong() {
    List<Judged> right =
        judged.stream()
            .filter(m -> wrong.stream().noneMatch(name -> m.labelled().file().endsWith(name)))
            .toList();
    String without =
        how + "; without " + (judged.size() - right.size()) + " mails said to be mislabelled";
    return new Evaluation(right, without, cpuSecondsPerThousand);
  }

  /**
   * What is found at a rate of false positives.
   *
   * @param asked the rate
   * @param above the score that a mail must exceed, log-odds without the prior
   * @param falsePositives ham that does
   * @param recall phish that does
   */
  public record Operating(double asked, double above, Share falsePositives, Share recall) {
    /** Of the mails over the line, the share that is phish. */
    public Share precision() {
      return new Share(recall.hits(), recall.hits() + falsePositives.hits());
    }
  }

  /** A group of mails: how many scored above each line, how they were classified. */
  public record Row(
      String name, Label label, int mails, List<Share> above, Map<String, Integer> classes) {}

  /** Mails of about one probability. */
  public record Bin(double from, double to, int mails, double told, double seen) {}

  /** One point of the curve: rate of false positives, recall. */
  public record Point(double falsePositives, double recall) {}

  /** A mail near a line: on the wrong side, or nearly. */
  public record Near(String file, Label label, double probability, double score) {}

  /** At the three rates. */
  public List<Operating> operating() {
    return FALSE_POSITIVES.stream().map(this::operating).toList();
  }

  private Operating operating(double rate) {
    List<Judged> ham = of(Label.HAM);
    List<Judged> phish = of(Label.PHISH);
    int allowed = (int) (rate * ham.size());
    double above = ham.isEmpty() ? 0 : ham.get(Math.min(allowed, ham.size() - 1)).score();
    return new Operating(rate, above, above(ham, above), above(phish, above));
  }

  private static Share above(List<Judged> mails, double line) {
    return new Share((int) mails.stream().filter(m -> m.score() > line).count(), mails.size());
  }

  private List<Judged> of(Label label) {
    return judged.stream().filter(each -> each.is(label)).toList();
  }

  /** All mails of each label. */
  public List<Row> perLabel() {
    return rows(_ -> "all");
  }

  /** By the language of the index. */
  public List<Row> perLanguage() {
    return rows(Labelled::language);
  }

  public List<Row> perSource() {
    return rows(Labelled::source);
  }

  public List<Row> perKind() {
    return rows(Labelled::kind);
  }

  private List<Row> rows(Function<Labelled, String> by) {
    List<Operating> lines = operating();
    var rows = new ArrayList<Row>();
    for (Label label : Label.values()) {
      var groups = new TreeMap<String, List<Judged>>();
      for (Judged each : of(label)) {
        groups.computeIfAbsent(by.apply(each.labelled()), _ -> new ArrayList<>()).add(each);
      }
      groups.forEach(
          (name, mails) ->
              rows.add(
                  new Row(
                      name,
                      label,
                      mails.size(),
                      lines.stream().map(line -> above(mails, line.above())).toList(),
                      classes(mails))));
    }
    return rows;
  }

  private static Map<String, Integer> classes(List<Judged> mails) {
    var classes = new TreeMap<String, Integer>();
    for (Classification each : Classification.values()) {
      classes.put(each.id(), 0);
    }
    mails.forEach(mail -> classes.merge(mail.classification().id(), 1, Integer::sum));
    return classes;
  }

  /** How often a probability comes true, for all labels but templates. */
  public List<Bin> reliability() {
    List<Judged> field = judged.stream().filter(Predicate.not(m -> m.is(Label.TEMPLATE))).toList();
    var bins = new ArrayList<Bin>();
    for (int bin = 0; bin < BINS; bin++) {
      double from = (double) bin / BINS;
      double to = (bin + 1.0) / BINS;
      boolean last = bin == BINS - 1;
      List<Judged> inside =
          field.stream()
              .filter(m -> m.probability() >= from && (m.probability() < to || last))
              .toList();
      double told = inside.stream().mapToDouble(Judged::probability).average().orElse(0);
      double seen = inside.stream().mapToDouble(m -> m.is(Label.PHISH) ? 1 : 0).average().orElse(0);
      bins.add(new Bin(from, to, inside.size(), told, seen));
    }
    return bins;
  }

  /** Expected calibration error: the mean distance of what was told from what was seen. */
  public double calibrationError() {
    List<Bin> bins = reliability();
    int mails = bins.stream().mapToInt(Bin::mails).sum();
    return mails == 0
        ? 0
        : bins.stream().mapToDouble(b -> b.mails() * Math.abs(b.told() - b.seen())).sum() / mails;
  }

  /** The curve, one point for each ham. */
  public List<Point> curve() {
    int ham = of(Label.HAM).size();
    int phish = of(Label.PHISH).size();
    var points = new ArrayList<Point>();
    int hams = 0;
    int found = 0;
    for (Judged each : judged) {
      if (each.is(Label.PHISH)) {
        found++;
      } else if (each.is(Label.HAM)) {
        points.add(new Point((double) hams / ham, phish == 0 ? 0 : (double) found / phish));
        hams++;
      }
    }
    points.add(new Point(1, 1));
    return points;
  }

  /** Genuine and unwanted mails that look worst, the worst first; file names only. */
  public List<Near> worstGenuine() {
    return near(judged.stream().filter(m -> !m.is(Label.PHISH)));
  }

  /** Phish that looks best, the best first; file names only. */
  public List<Near> bestPhish() {
    return near(judged.reversed().stream().filter(m -> m.is(Label.PHISH)));
  }

  private static List<Near> near(Stream<Judged> mails) {
    return mails
        .limit(NEAREST)
        .map(m -> new Near(m.labelled().file(), m.labelled().label(), m.probability(), m.score()))
        .toList();
  }
}
