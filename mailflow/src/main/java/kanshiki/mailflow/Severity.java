package kanshiki.mailflow;

import kanshiki.verdict.Classification;

/** From which verdict on something is done to a mail. */
public enum Severity {
  PHISHING,
  SUSPICIOUS,
  NEVER;

  /** Whether a mail judged so is one to which it is done. */
  public boolean isMetBy(Classification classification) {
    return switch (this) {
      case PHISHING -> classification.isAtLeast(Classification.PHISHING);
      case SUSPICIOUS -> classification.isAtLeast(Classification.SUSPICIOUS);
      case NEVER -> false;
    };
  }
}
