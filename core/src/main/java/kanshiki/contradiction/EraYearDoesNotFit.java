package kanshiki.contradiction;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A year of 令和 and the western year beside it are not the same year: 2026年(令和7年).
 *
 * <p>Known false positives: slips of the pen around the turn of the year.
 */
public final class EraYearDoesNotFit implements Indicator {
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
        .filter(WrittenDate::yearsDisagree)
        .limit(1)
        .map(date -> finding(said.evidence(date.start(), date.end()), date.quoted()));
  }
}
