package kanshiki.publish.scene;

import java.time.Instant;
import java.util.Optional;
import kanshiki.evidence.Evidence;
import kanshiki.lookup.Answer;
import kanshiki.lookup.Fact;

/**
 * Something that a source outside stated.
 *
 * @param source who said it: {@code rdap …}, {@code whois …}, {@code browser}
 */
public record Stated<T>(T fact, String source, Instant at) {
  /** Empty when nothing was found there. */
  static <T extends Fact> Optional<Stated<T>> of(Evidence.OutsideEvidence evidence, Class<T> type) {
    return evidence.answer() instanceof Answer.Found<?> found && type.isInstance(found.found())
        ? Optional.of(new Stated<>(type.cast(found.found()), found.source(), found.at()))
        : Optional.empty();
  }
}
