package kanshiki.contradiction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * Behind a day stands a time that no clock shows: {@code 342:15}, {@code 23:49 PM}, {@code 10:75}.
 *
 * <p>Known false positives: programs that put AM or PM behind a time of 24 hours.
 */
public final class ClockTimeImpossible implements Indicator {
  /** Japanese broadcasters count on past midnight: 25:30. */
  private static final int LAST_HOUR = 30;

  @Override
  public List<Topic<?>> needs() {
    return List.of(Statements.TOPIC);
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    Statements said = file.get(Statements.TOPIC);
    if (said.dates().isEmpty()) {
      return Stream.empty();
    }
    Scan scan = said.scan();
    return said.dates().stream()
        .flatMap(
            date ->
                time(scan, date.end()).stream()
                    .map(
                        time ->
                            finding(
                                said.evidence(date.start(), date.end() + time.length() + 1), time)))
        .limit(1);
  }

  /** An impossible time right behind the day that ends at {@code end}, as it is written. */
  private static Optional<String> time(Scan scan, int end) {
    int hour = scan.blanks(end);
    int hourEnd = scan.digits(hour);
    int minute = hourEnd + 1;
    int minuteEnd = scan.digits(minute);
    if (hourEnd == hour
        || hourEnd - hour > 4
        || scan.at(hourEnd) != ':'
        || minuteEnd - minute != 2) {
      return Optional.empty();
    }
    int half = scan.blanks(minuteEnd);
    String mark = scan.after(half, 3).strip();
    boolean halves = mark.startsWith("am") || mark.startsWith("pm");
    int hours = scan.number(hour, hourEnd);
    boolean impossible =
        hours > LAST_HOUR
            || scan.number(minute, minuteEnd) > 59
            || halves && !scan.isLatin(half + 2) && hours > 12;
    return impossible
        ? Optional.of(scan.quote(hour, halves ? half + 2 : minuteEnd))
        : Optional.empty();
  }
}
