package kanshiki.writing;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A letter of a common word is hidden behind a sign: {@code ロ◯イン}, {@code パス〇ード}.
 *
 * <p>Known false positives: warnings that quote a fraud and hide parts of it, puzzles.
 */
public final class LettersMasked implements Indicator {
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
      if (word.kind() == OddWord.Kind.MASKED) {
        slips.add(word.passage(), word.start(), word.end(), word.written());
      }
    }
    return slips.finding(this);
  }
}
