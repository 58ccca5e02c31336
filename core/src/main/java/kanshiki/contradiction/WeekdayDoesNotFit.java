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
 * A day and the weekday beside it do not fit: 2026年11月24日(水) was a Tuesday.
 *
 * <p>A day without a year counts only when it lies near the mail's own date. Known false positives:
 * slips of the pen; notices that name a day of another year without saying so.
 */
public final class WeekdayDoesNotFit implements Indicator {
  /** Days within which a day without a year is taken for the one of that year. */
  private static final int NEAR = 100;

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
    return said.dates().stream()
        .filter(WrittenDate::isPossible)
        .flatMap(date -> misfit(date, said).stream())
        .limit(1);
  }

  private Optional<Finding> misfit(WrittenDate date, Statements said) {
    boolean dated = date.fullYear().isPresent();
    LocalDate reference = said.written().orElse(LocalDate.EPOCH);
    if (date.weekday().isEmpty() || date.yearsDisagree() || !dated && said.written().isEmpty()) {
      return Optional.empty();
    }
    return date.near(reference)
        .filter(day -> dated || Math.abs(day.toEpochDay() - reference.toEpochDay()) <= NEAR)
        .filter(day -> day.getDayOfWeek() != date.weekday().get())
        .map(
            day ->
                finding(
                    said.evidence(date.start(), date.end()),
                    date.quoted(),
                    Weekdays.of(day.getDayOfWeek())));
  }
}
