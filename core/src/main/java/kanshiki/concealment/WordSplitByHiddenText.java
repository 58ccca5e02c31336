package kanshiki.concealment;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.content.Unseen;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Hidden text stands in the middle of a word that the reader sees as one.
 *
 * <p>{@code Co<span style=display:none>…</span>rreios} is read as Correios; programs read the
 * whole. Known false positives: mail addresses broken up against collectors, which are passed over.
 */
public final class WordSplitByHiddenText implements Indicator {
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
    List<Unseen> splitting = file.get(Concealment.TOPIC).hidden().splitting();
    if (splitting.isEmpty()) {
      return Stream.empty();
    }
    Unseen first = splitting.getFirst();
    return Stream.of(
        finding(
            Quotes.of(splitting),
            Quotes.wordAround(first),
            Quotes.shortened(first.text()),
            splitting.size()));
  }
}
