package kanshiki.content;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The text makes one kind of demand, or presses in one kind of way, in words that the lure
 * catalogue knows.
 *
 * <p>One indicator a kind: {@code wording-deadline}, {@code wording-card-number} …. Known false
 * positives: genuine notices of the same event use some of the same words, which is why each kind
 * alone weighs little.
 */
public final class TellingWords implements Indicator {
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
    List<Wording.Sighting> mine =
        file.get(Wording.TOPIC).sightings().stream().filter(s -> s.kind().equals(kind)).toList();
    if (mine.isEmpty()) {
      return Stream.empty();
    }
    List<Evidence> evidence =
        mine.stream()
            .<Evidence>map(s -> Evidence.claimed(s.place(), s.quoted()))
            .distinct()
            .limit(MAX_QUOTED)
            .toList();
    return Stream.of(finding(evidence, mine.getFirst().quoted(), mine.getFirst().why()));
  }
}
