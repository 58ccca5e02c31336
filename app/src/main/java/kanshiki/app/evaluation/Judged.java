package kanshiki.app.evaluation;

import kanshiki.app.labelled.Label;
import kanshiki.app.labelled.Labelled;
import kanshiki.verdict.Classification;
import kanshiki.verdict.Verdict;
import kanshiki.verdict.Weighed;

/**
 * A labelled mail and the verdict on it.
 *
 * @param score what the findings add up to, in log-odds: orders mails also where the probability is
 *     as sure as it gets
 */
public record Judged(
    Labelled labelled, double probability, double score, Classification classification) {

  public static Judged of(Labelled labelled, Verdict verdict) {
    double score = verdict.findings().stream().mapToDouble(Weighed::contribution).sum();
    return new Judged(labelled, verdict.probability(), score, verdict.classification());
  }

  boolean is(Label label) {
    return labelled.label() == label;
  }
}
