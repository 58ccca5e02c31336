package kanshiki.app.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kanshiki.Kanshiki;
import kanshiki.app.labelled.Label;
import kanshiki.app.labelled.Labelled;
import kanshiki.diction.WordingLikeKnownFrauds;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Finding;
import kanshiki.examination.Weight;
import kanshiki.learnt.Learnt;
import kanshiki.learnt.Wording;
import kanshiki.verdict.Verdict;

/**
 * A labelled mail with what was found in it, but for the likeness of its wording, which depends on
 * what is learnt.
 *
 * @param findings one of each indicator, without its evidence
 * @param symbols its words in the form in which wordings are compared
 */
public record Example(Labelled labelled, List<Finding> findings, String symbols) {
  private static final List<Evidence> NO_EVIDENCE = List.of(Evidence.claimed("", ""));

  public Example {
    findings = List.copyOf(findings);
  }

  /** What {@code lesson} holds of a mail. */
  public static Example of(Labelled labelled, Kanshiki.Lesson lesson) {
    var findings = new LinkedHashMap<String, Finding>();
    for (Finding finding : lesson.findings()) {
      if (!finding.id().equals(WordingLikeKnownFrauds.ID)) {
        findings.putIfAbsent(
            finding.id(),
            new Finding(finding.id(), finding.weight(), finding.degree(), NO_EVIDENCE, List.of()));
      }
    }
    return new Example(labelled, List.copyOf(findings.values()), lesson.symbols());
  }

  boolean isPhish() {
    return labelled.label() == Label.PHISH;
  }

  /** Mails that are alike; those of which nothing is known are alike when their words are. */
  String group() {
    return labelled.group().isEmpty() ? symbols : labelled.group();
  }

  /** The verdict that {@code learnt} leads to. */
  public Verdict judge(Learnt learnt) {
    return judge(learnt, learnt.wording());
  }

  private Verdict judge(Learnt learnt, Wording wording) {
    double degree = wording.degree(symbols);
    var all = new ArrayList<>(findings);
    if (degree > 0) {
      all.add(
          new Finding(WordingLikeKnownFrauds.ID, Weight.MODERATE, degree, NO_EVIDENCE, List.of()));
    }
    return Verdict.of(all, learnt);
  }
}
