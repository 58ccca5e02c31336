package kanshiki.dmarc;

import java.util.Locale;
import java.util.Optional;

/** What a domain's owner asks receivers to do with mail that fails (RFC 9989 section 4.7). */
public enum Policy {
  NONE,
  QUARANTINE,
  REJECT;

  static Optional<Policy> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "none" -> Optional.of(NONE);
      case "quarantine" -> Optional.of(QUARANTINE);
      case "reject" -> Optional.of(REJECT);
      default -> Optional.empty();
    };
  }

  /** As a record writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
