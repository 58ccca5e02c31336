package kanshiki.lookup;

import java.time.Instant;
import java.util.Optional;

/**
 * What a question that was put outside came back with. "Nothing there" and "could not ask" are
 * different answers. Immutable when {@code T} is.
 */
public sealed interface Answer<T> {

  /** Who answered, or was asked in vain: {@code dns 192.0.2.53}, {@code whois whois.cnnic.cn}. */
  String source();

  /** When it was answered, or given up. */
  Instant at();

  /** The value, if one was found. */
  default Optional<T> value() {
    return this instanceof Found<T>(T found, String _, Instant _)
        ? Optional.of(found)
        : Optional.empty();
  }

  /** Asked, and there it is. */
  record Found<T>(T found, String source, Instant at) implements Answer<T> {}

  /** Asked, and the one who must know says that it is not there. */
  record Absent<T>(Absence why, String source, Instant at) implements Answer<T> {}

  /** Not answered, or not in a way that can be believed: nothing follows from it. */
  record Unavailable<T>(Trouble why, String source, Instant at) implements Answer<T> {}
}
