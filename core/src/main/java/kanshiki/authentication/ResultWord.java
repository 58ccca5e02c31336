package kanshiki.authentication;

import java.util.Locale;
import java.util.Optional;

/** The result words of RFC 8601 sections 2.7.1 to 2.7.5. */
public enum ResultWord {
  NONE,
  PASS,
  FAIL,
  SOFTFAIL,
  POLICY,
  NEUTRAL,
  TEMPERROR,
  PERMERROR;

  /** Reads a word leniently; the names of older drafts and of Exchange are mapped. */
  static Optional<ResultWord> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "none" -> Optional.of(NONE);
      case "pass" -> Optional.of(PASS);
      case "fail", "hardfail" -> Optional.of(FAIL);
      case "softfail" -> Optional.of(SOFTFAIL);
      case "policy" -> Optional.of(POLICY);
      case "neutral" -> Optional.of(NEUTRAL);
      case "temperror", "error", "timeout" -> Optional.of(TEMPERROR);
      case "permerror", "unknown", "invalid" -> Optional.of(PERMERROR);
      // Exchange: no policy is published, but it would have passed. That proves nothing.
      case "bestguesspass" -> Optional.of(NONE);
      default -> Optional.empty();
    };
  }

  /** The word as RFC 8601 writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
