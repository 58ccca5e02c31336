package kanshiki.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;

/**
 * The mail gives a day or two to act, and a deadline weeks off as well.
 *
 * <p>Known false positives: links that are valid for a day in a mail about something later, which
 * are passed over where they say so.
 */
public final class DeadlinesDisagree implements Indicator {
  /** Days after which a deadline is clearly not the short one. */
  private static final int SLACK = 5;

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
    Scan scan = said.scan();
    Optional<ShortNotice> soon = ShortNotice.in(scan);
    if (soon.isEmpty()) {
      return Stream.empty();
    }
    LocalDate late = said.written().get().plusDays(SLACK);
    return said.dates().stream()
        .filter(date -> Deadlines.isDeadline(scan, date))
        .filter(date -> date.near(said.written().get()).filter(late::isBefore).isPresent())
        .limit(1)
        .map(
            date ->
                finding(
                    List.of(
                        said.evidence(soon.get().start(), soon.get().end()),
                        said.evidence(date.start(), date.end())),
                    scan.quote(soon.get().start(), soon.get().end()),
                    date.quoted()));
  }
}
