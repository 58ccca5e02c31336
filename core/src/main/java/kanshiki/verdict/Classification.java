package kanshiki.verdict;

import java.util.Locale;

/** What a mail is, in the end. */
public enum Classification {
  /** It imitates somebody to steal. */
  PHISHING,
  /** Much speaks for that, not enough to say so. */
  SUSPICIOUS,
  /** An earlier filter took it for unwanted, and nothing shows that it wants to steal. */
  UNWANTED,
  /** It is what it says it is, as far as could be examined. */
  BENIGN,
  /** There is too little to go by. */
  UNDETERMINED;

  /** As the JSON report writes it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** At least as bad as {@code other}; only phishing and suspicious are bad. */
  public boolean isAtLeast(Classification other) {
    return compareTo(other) <= 0;
  }
}
