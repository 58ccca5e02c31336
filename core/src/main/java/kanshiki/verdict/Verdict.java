package kanshiki.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kanshiki.examination.Finding;
import kanshiki.examination.Weight;
import kanshiki.learnt.Learnt;

/**
 * What the findings amount to.
 *
 * @param probability that the mail is phishing, 0 to 1
 * @param findings all of them, the weightiest first, whichever way they speak
 */
public record Verdict(Classification classification, double probability, List<Weighed> findings) {
  /** From here on a mail is called phishing. */
  public static final double PHISHING_AT = 0.9;

  /**
   * From here on a mail is called suspicious: rather phishing than not, and a little more, because
   * of those who write in a fraud's words for honest reasons.
   */
  public static final double SUSPICIOUS_AT = 0.55;

  /** Up to here a mail may be called benign, if something speaks for it. */
  public static final double BENIGN_AT = 0.05;

  /** All telling words of a mail count for so much at most, in log-odds. */
  private static final double WORDS_AT_MOST = 2.5;

  /** Told last: it says that the whole is like others, where all else can be pointed at. */
  private static final String LIKENESS = "wording-like-known-frauds";

  /** Nothing that one mail shows makes the verdict surer than this either way. */
  private static final double LEAST = 0.001;

  public Verdict {
    findings = List.copyOf(findings);
  }

  /** Weighs {@code findings}: the same findings in any order give the same verdict. */
  public static Verdict of(List<Finding> findings) {
    return of(findings, Weights.builtIn());
  }

  /** The same with other weights than those that come with the program. */
  public static Verdict of(List<Finding> findings, Learnt learnt) {
    return of(findings, Weights.with(learnt));
  }

  /** What a finding of {@code id} adds before anything was learnt, in log-odds. */
  public static double weightByHand(String id, Weight own) {
    return Weights.byHand(id, own);
  }

  private static Verdict of(List<Finding> findings, Weights weights) {
    var weighed = new ArrayList<Weighed>();
    Set<String> counted = new HashSet<>();
    for (Finding finding : findings) {
      // Ten links to bare addresses are one reason, not ten.
      double contribution = counted.add(finding.id()) ? weights.of(finding) : 0;
      weighed.add(new Weighed(finding, contribution));
    }
    saturate(weighed);
    double logOdds = weights.prior() + weighed.stream().mapToDouble(Weighed::contribution).sum();
    double probability = Math.clamp(1 / (1 + Math.exp(-logOdds)), LEAST, 1 - LEAST);
    // What can be pointed at comes first; that the whole is like others is said last.
    weighed.sort(
        Comparator.comparing((Weighed w) -> w.finding().id().equals(LIKENESS))
            .thenComparingDouble(w -> -Math.abs(w.contribution()))
            .thenComparing(w -> w.finding().id()));
    return new Verdict(classify(probability, weighed), probability, weighed);
  }

  /** Whether findings of {@code id} are telling words, of which each more adds less. */
  public static boolean isWording(String id) {
    return id.startsWith("wording-") && !id.equals(LIKENESS);
  }

  /**
   * What is left of a contribution of words when all of a mail's words together weigh {@code sum}:
   * the more is said already, the less it adds. An honest warning says all that a fraud does.
   */
  public static double shareOfWords(double sum) {
    return sum <= 0 ? 1 : WORDS_AT_MOST * -Math.expm1(-sum / WORDS_AT_MOST) / sum;
  }

  private static void saturate(List<Weighed> weighed) {
    double sum = 0;
    for (Weighed each : weighed) {
      sum += isWording(each.finding().id()) ? Math.max(0, each.contribution()) : 0;
    }
    double share = shareOfWords(sum);
    weighed.replaceAll(
        each ->
            isWording(each.finding().id()) && each.contribution() > 0
                ? new Weighed(each.finding(), each.contribution() * share)
                : each);
  }

  /**
   * The findings that speak for the classification, the weightiest first and the likeness of the
   * wording last.
   */
  public List<Weighed> grounds() {
    boolean against = classification != Classification.BENIGN;
    return findings.stream()
        .filter(w -> against ? w.contribution() > 0 : w.contribution() < 0)
        .toList();
  }

  private static Classification classify(double probability, List<Weighed> weighed) {
    if (probability >= PHISHING_AT) {
      return Classification.PHISHING;
    }
    if (probability >= SUSPICIOUS_AT) {
      return Classification.SUSPICIOUS;
    }
    if (weighed.stream().anyMatch(w -> w.finding().id().equals("earlier-filter-stamped"))) {
      return Classification.UNWANTED;
    }
    boolean somethingSpeaksForIt = weighed.stream().anyMatch(w -> w.contribution() < 0);
    return probability <= BENIGN_AT && somethingSpeaksForIt
        ? Classification.BENIGN
        : Classification.UNDETERMINED;
  }
}
