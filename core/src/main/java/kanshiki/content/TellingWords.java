package kanshiki.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.language.Words;

/**
 * The text makes one kind of demand, or presses in one kind of way, in words that the lure
 * catalogue knows.
 *
 * <p>One indicator a kind: {@code wording-deadline}, {@code wording-card-number} …. Known false
 * positives: genuine notices of the same event use some of the same words, which is why each kind
 * alone weighs little.
 */
public final class TellingWords implements Indicator {
  /** Explanations that one kind gives; only the first finding counts for the verdict. */
  private static final int MAX_FINDINGS = 3;

  /** Quotations that one finding shows. */
  private static final int MAX_QUOTED = 3;

  private final String kind;
  private final Weight weight;

  TellingWords(String kind, Weight weight) {
    this.kind = kind;
    this.weight = weight;
  }

  @Override
  public String id() {
    return "wording-" + kind;
  }

  @Override
  public List<Topic<?>> needs() {
    return List.of(Wording.TOPIC);
  }

  @Override
  public Weight weight() {
    return weight;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    var byExplanation = new LinkedHashMap<Words, List<Wording.Sighting>>();
    for (Wording.Sighting sighting : file.get(Wording.TOPIC).sightings()) {
      if (sighting.kind().equals(kind)) {
        byExplanation.computeIfAbsent(sighting.why(), why -> new ArrayList<>()).add(sighting);
      }
    }
    return byExplanation.values().stream().limit(MAX_FINDINGS).map(this::finding);
  }

  /** One finding for all that is explained in the same words. */
  private Finding finding(List<Wording.Sighting> alike) {
    List<Evidence> evidence =
        alike.stream()
            .<Evidence>map(s -> Evidence.claimed(s.place(), s.quoted()))
            .distinct()
            .limit(MAX_QUOTED)
            .toList();
    return finding(evidence, alike.getFirst().quoted(), alike.getFirst().why());
  }
}
