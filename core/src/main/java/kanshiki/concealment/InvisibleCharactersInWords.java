package kanshiki.concealment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.concealment.Concealment.InvisibleInWords;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Words of subject, author or text have characters inside that nobody sees.
 *
 * <p>{@code Coin[U+200B]base} looks whole to the reader and is another word to a filter. Known
 * false positives: a word copied from a page or document may bring a single one along, which is
 * passed over in the body; soft hyphens where a word can be parted, and scripts that need joiners,
 * are not counted.
 */
public final class InvisibleCharactersInWords implements Indicator {
  private static final int MIN_IN_BODY = 2;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Concealment.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.STRONG;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    List<InvisibleInWords> places =
        file.get(Concealment.TOPIC).invisible().stream().filter(this::isMeant).toList();
    if (places.isEmpty()) {
      return Stream.empty();
    }
    List<Evidence> evidence =
        places.stream()
            .<Evidence>map(
                place ->
                    Evidence.claimed(
                        place.place(), Invisible.visibly(String.join(" … ", place.words()))))
            .toList();
    String word = places.getFirst().words().getFirst();
    int count = places.stream().mapToInt(InvisibleInWords::count).sum();
    return Stream.of(finding(evidence, Invisible.visibly(word), Invisible.asRead(word), count));
  }

  private boolean isMeant(InvisibleInWords place) {
    return !place.place().equals("body") || place.count() >= MIN_IN_BODY;
  }
}
