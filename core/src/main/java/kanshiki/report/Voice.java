package kanshiki.report;

import java.util.Locale;
import java.util.Optional;

/** Whom a report speaks to. */
public enum Voice {
  /** Someone who does not know what a header is. */
  LAY,
  /** Readers of a published warning: nothing in it that names the recipient. */
  BLOG,
  /** An administrator: every hop, every figure. */
  TECHNICAL;

  /** The value of {@code --voice}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Voice> of(String id) {
    for (Voice voice : values()) {
      if (voice.id().equals(id)) {
        return Optional.of(voice);
      }
    }
    return Optional.empty();
  }
}
