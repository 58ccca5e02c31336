package kanshiki.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that may be asked outside for one message. What is asked here is remembered, so that one
 * question is put once; when the message's time is over every further answer is {@link
 * Trouble#DEADLINE}. Thread-safe.
 */
public interface Lookups {
  Dns dns();

  Networks networks();

  Registrations registrations();

  Ratings ratings();

  Pages pages();

  /** The genuine pages that are kept to compare others with. */
  default Snapshots snapshots() {
    return Snapshots.NONE;
  }

  Together together();

  /** Who reads the words in pictures; empty when nobody can. */
  default Optional<TextReader> textReader() {
    return Optional.empty();
  }

  /** When the message was taken up; on replay, when it was taken up then. */
  Instant startedAt();

  /** What was really asked outside so far, in a fixed order. */
  List<OutsideRequest> requests();
}
