package kanshiki.route;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.mail.HeaderField;
import kanshiki.mail.MailDate;
import kanshiki.mail.Message;

/** Compares Date, the hops' times and the arrival. */
final class Clocks {
  /** Clocks of sound hosts differ by minutes. */
  private static final Duration CLOCK_SLACK = Duration.ofMinutes(15);

  /** A wrong zone shifts by hours, never by more than a day. */
  private static final Duration AHEAD_SLACK = Duration.ofDays(1);

  /** Queues give up after five days (RFC 5321 section 4.5.4.1). */
  private static final Duration PAST_SLACK = Duration.ofDays(7);

  private final Optional<HeaderField> field;
  private final Optional<MailDate> date;
  private final List<ClockAnomaly> anomalies = new ArrayList<>();

  Clocks(Message message) {
    field = message.first("Date");
    date = field.flatMap(f -> MailDate.read(f.decoded()));
  }

  /** When the author's program says that the mail was written. */
  Optional<OffsetDateTime> written() {
    return date.map(MailDate::moment);
  }

  /**
   * @param hops the oldest first
   * @param arrival the hop whose time is taken as true
   */
  List<ClockAnomaly> anomalies(List<Hop> hops, Optional<Hop> arrival) {
    dateItself();
    arrival.ifPresent(this::dateAgainst);
    hops(hops);
    return List.copyOf(anomalies);
  }

  private void dateItself() {
    if (field.isEmpty()) {
      add(ClockAnomaly.Kind.DATE_MISSING, Duration.ZERO, List.of());
    } else if (date.isEmpty()) {
      add(ClockAnomaly.Kind.DATE_BROKEN, Duration.ZERO, List.of(evidence()));
    } else if (date.get().zoneImpossible()) {
      add(ClockAnomaly.Kind.DATE_ZONE_IMPOSSIBLE, Duration.ZERO, List.of(evidence()));
    }
  }

  private void dateAgainst(Hop arrival) {
    if (date.isEmpty() || arrival.time().isEmpty()) {
      return;
    }
    Duration ahead = Duration.between(arrival.time().get(), date.get().moment());
    List<Evidence> both = List.of(evidence(), arrival.evidence());
    if (ahead.compareTo(AHEAD_SLACK) > 0) {
      add(ClockAnomaly.Kind.DATE_AHEAD, ahead, both);
    } else if (ahead.negated().compareTo(PAST_SLACK) > 0) {
      add(ClockAnomaly.Kind.DATE_LONG_PAST, ahead.negated(), both);
    }
  }

  private void hops(List<Hop> hops) {
    Hop older = null;
    for (Hop hop : hops) {
      if (hop.time().isEmpty()) {
        continue;
      }
      if (older != null) {
        Duration back = Duration.between(hop.time().get(), older.time().get());
        if (back.compareTo(CLOCK_SLACK) > 0) {
          add(
              ClockAnomaly.Kind.HOP_RUNS_BACKWARDS,
              back,
              List.of(older.evidence(), hop.evidence()));
        }
      }
      older = hop;
    }
  }

  private Evidence evidence() {
    return Evidence.claimed("Date", field.map(HeaderField::decoded).orElse(""));
  }

  private void add(ClockAnomaly.Kind kind, Duration off, List<Evidence> evidence) {
    anomalies.add(new ClockAnomaly(kind, off, evidence));
  }
}
