package kanshiki.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.examination.Topic;

/**
 * What a mail says in figures: the days and sums of its subject and its body, and when it was
 * written.
 *
 * @param text the subject without stamps, a line feed, and the body as it is seen
 * @param bodyStart where the body begins in it
 * @param dates days named, quoted lines left out
 * @param amounts sums named, quoted lines left out
 * @param written the day that Date names, on the author's clock
 */
public record Statements(
    String text,
    int bodyStart,
    List<WrittenDate> dates,
    List<Amount> amounts,
    Optional<LocalDate> written) {
  public static final Topic<Statements> TOPIC = new Topic<>("statements", Statements.class);

  /** Characters around a date or sum that are quoted with it. */
  private static final int CONTEXT = 24;

  public Statements {
    dates = List.copyOf(dates);
    amounts = List.copyOf(amounts);
  }

  Scan scan() {
    return new Scan(text);
  }

  /** The words from {@code start} to {@code end} with what stands around them. */
  Evidence evidence(int start, int end) {
    if (end <= bodyStart) {
      return Evidence.claimed("Subject", text.substring(0, bodyStart).strip());
    }
    int from = Math.max(bodyStart, start - CONTEXT);
    int to = Math.min(text.length(), end + CONTEXT);
    return Evidence.claimed("body", text.substring(from, to).replace('\n', ' ').strip());
  }
}
