package kanshiki.concealment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.concealment.Concealment.Tagged;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Subject, author or text hold letters written in Unicode tag characters, which no program shows.
 *
 * <p>They can carry a message past the reader, to a filter or to an assistant that reads the mail
 * for him. Known false positives: the flags of England, Scotland and Wales, which are passed over.
 */
public final class UnicodeTags implements Indicator {
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
    List<Tagged> tagged = file.get(Concealment.TOPIC).tagged();
    if (tagged.isEmpty()) {
      return Stream.empty();
    }
    List<Evidence> evidence =
        tagged.stream()
            .limit(Quotes.MAX)
            .<Evidence>map(each -> Evidence.claimed(each.place(), each.text()))
            .toList();
    return Stream.of(finding(evidence, Quotes.shortened(tagged.getFirst().text())));
  }
}
