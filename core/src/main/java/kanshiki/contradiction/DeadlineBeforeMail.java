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
 * A deadline that the mail sets had passed when the mail was written.
 *
 * <p>Fraud is sent from old drafts. Known false positives: reminders of what is overdue, which are
 * passed over where they say so, and mails that a moderator or a queue held back.
 */
public final class DeadlineBeforeMail implements Indicator {
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
    if (said.written().isEmpty() || said.dates().isEmpty()) {
      return Stream.empty();
    }
    LocalDate written = said.written().get();
    Scan scan = said.scan();
    return said.dates().stream()
        .filter(date -> date.fullYear().isPresent() && Deadlines.isDeadline(scan, date))
        .filter(date -> date.near(written).filter(written.minusDays(1)::isAfter).isPresent())
        .limit(1)
        .map(
            date ->
                finding(
                    said.evidence(date.start(), date.end()), date.quoted(), written.toString()));
  }
}
