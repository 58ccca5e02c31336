package kanshiki.examination;

import java.util.List;
import kanshiki.evidence.Evidence;
import kanshiki.language.Words;

/**
 * An indicator was seen in this mail. Neutral: it says what is there, not what it means.
 *
 * @param id the indicator's id, which is also the key of its sentence
 * @param evidence at least one
 * @param arguments what the sentence's {@code {0}}, {@code {1}} … stand for
 */
public record Finding(String id, Weight weight, List<Evidence> evidence, List<Words> arguments) {
  public Finding {
    evidence = List.copyOf(evidence);
    arguments = List.copyOf(arguments);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a finding without evidence: " + id);
    }
  }
}
