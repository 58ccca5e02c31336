package kanshiki.route;

import java.time.Duration;
import java.util.List;
import kanshiki.evidence.Evidence;

/**
 * A time in the header that does not fit the others.
 *
 * @param off how far, always positive; zero where there is nothing to measure
 * @param evidence the fields compared; empty when the field is missing
 */
public record ClockAnomaly(Kind kind, Duration off, List<Evidence> evidence) {

  /** What does not fit. */
  public enum Kind {
    /** There is no Date, which RFC 5322 section 3.6 demands. */
    DATE_MISSING,
    /** Date is no date. */
    DATE_BROKEN,
    /** Date lies more than a day behind the arrival, in the future. */
    DATE_AHEAD,
    /** Date lies more than a week before the arrival. */
    DATE_LONG_PAST,
    /** Date has a zone that no place on earth has. */
    DATE_ZONE_IMPOSSIBLE,
    /** A newer hop bears a time well before the older one's. */
    HOP_RUNS_BACKWARDS
  }

  public ClockAnomaly {
    evidence = List.copyOf(evidence);
  }
}
