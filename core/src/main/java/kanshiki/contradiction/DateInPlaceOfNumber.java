package kanshiki.contradiction;

import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * A day stands where the label promises a number: {@code Invoice Id: Thursday, 08 January 2026}.
 *
 * <p>The fraud's template was filled in wrongly. Known false positives: firms that number their
 * papers by the day.
 */
public final class DateInPlaceOfNumber implements Indicator {
  private static final int LABEL = 20;

  private static final List<String> NUMBERS =
      List.of(
          "number:",
          "number :",
          "no:",
          "no.:",
          "no. :",
          "id:",
          "id :",
          "number:-",
          "no:-",
          "id:-",
          "番号:",
          "番号 :");

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
    if (said.dates().isEmpty()) {
      return Stream.empty();
    }
    Scan scan = said.scan();
    return said.dates().stream()
        .filter(date -> date.weekday().isPresent() || date.quoted().indexOf('年') >= 0)
        .filter(date -> isNumber(scan.before(date.start(), LABEL).strip()))
        .limit(1)
        .map(
            date ->
                finding(
                    said.evidence(date.start(), date.end()),
                    date.quoted(),
                    scan.before(date.start(), LABEL).strip()));
  }

  private static boolean isNumber(String label) {
    return NUMBERS.stream().anyMatch(label::endsWith);
  }
}
