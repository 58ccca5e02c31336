package kanshiki.examination;

import java.util.List;
import kanshiki.evidence.Evidence;
import kanshiki.language.Words;

/**
 * An indicator was seen in this mail. Neutral: it says what is there, not what it means.
 *
 * @param id the indicator's id, which is also the key of its sentence
 * @param degree how much of its weight it carries, above 0 to 1; below 1 only for what is measured
 *     rather than seen
 * @param evidence at least one
 * @param arguments what the sentence's {@code {0}}, {@code {1}} … stand for
 */
public record Finding(
    String id, Weight weight, double degree, List<Evidence> evidence, List<Words> arguments) {
  public Finding {
    evidence = List.copyOf(evidence);
    arguments = List.copyOf(arguments);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a finding without evidence: " + id);
    }
    if (!(degree > 0 && degree <= 1)) {
      throw new IllegalArgumentException("no such degree: " + degree);
    }
  }

  /** Something that is there or not, and is there. */
  public Finding(String id, Weight weight, List<Evidence> evidence, List<Words> arguments) {
    this(id, weight, 1, evidence, arguments);
  }
}
