package kanshiki.concealment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.concealment.Concealment.Turned;
import kanshiki.content.Reordered;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Letters are stored in another order than the reader sees them.
 *
 * <p>{@code lapyaP} behind a right-to-left override is read as Paypal; letters floated to the right
 * or laid out in reverse do the same. Known false positives: none known; Hebrew and Arabic are
 * passed over.
 */
public final class ReorderedText implements Indicator {
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
    List<Turned> turned = file.get(Concealment.TOPIC).turned();
    if (turned.isEmpty()) {
      return Stream.empty();
    }
    List<Evidence> evidence =
        turned.stream()
            .limit(Quotes.MAX)
            .<Evidence>map(
                each -> Evidence.claimed(each.place(), Invisible.visibly(each.text().written())))
            .toList();
    Reordered first = turned.getFirst().text();
    return Stream.of(
        finding(
            evidence,
            Quotes.shortened(Invisible.visibly(first.written())),
            Quotes.shortened(Invisible.asRead(first.shown()))));
  }
}
