package kanshiki.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * What the mail reports as having happened lies after the day it was written.
 *
 * <p>A day is allowed for time zones. Known false positives: bookings that call the day of the stay
 * a day of use, which are passed over where they say so.
 */
public final class EventInTheFuture implements Indicator {
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
    if (said.written().isEmpty() || said.dates().isEmpty()) {
      return Stream.empty();
    }
    LocalDate written = said.written().get();
    Scan scan = said.scan();
    return said.dates().stream()
        .filter(date -> Events.hasHappened(scan, date))
        .filter(date -> date.near(written).filter(written.plusDays(1)::isBefore).isPresent())
        .limit(1)
        .map(
            date ->
                finding(
                    said.evidence(date.start(), date.end()), date.quoted(), written.toString()));
  }
}
