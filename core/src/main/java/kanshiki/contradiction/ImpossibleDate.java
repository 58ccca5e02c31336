package kanshiki.contradiction;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The text names a day that no calendar has: 2月30日, 11月31日.
 *
 * <p>Known false positives: slips of the pen, and examples in texts about dates.
 */
public final class ImpossibleDate implements Indicator {
  @Override
  public List<Topic<?>> needs() {
    return List.of(Statements.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.MODERATE;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Statements said = file.get(Statements.TOPIC);
    return said.dates().stream()
        .filter(date -> !date.isPossible())
        .limit(1)
        .map(date -> finding(said.evidence(date.start(), date.end()), date.quoted()));
  }
}
