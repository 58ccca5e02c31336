package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Common Japanese words are torn apart by spaces: {@code ご利 用}, {@code ア カ ウ ン ト}.
 *
 * <p>Known false positives: a text that a program wrapped and joined again, where the gaps are a
 * line apart and in few words; short labels spread for looks are not in the list of words.
 */
public final class WordsTornApart implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Writing.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    var slips = new Slips();
    for (OddWord word : file.get(Writing.TOPIC).oddWords()) {
      if (word.kind() == OddWord.Kind.TORN) {
        slips.add(word.passage(), word.start(), word.end(), word.written());
      }
    }
    return slips.finding(this);
  }
}
