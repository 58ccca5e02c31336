package kanshiki.app.cli;

import kanshiki.verdict.Classification;

/** From which verdict on the exit code is 3. */
enum FailOn {
  PHISHING,
  SUSPICIOUS;

  boolean isMetBy(Classification classification) {
    return switch (classification) {
      case PHISHING -> true;
      case SUSPICIOUS -> this == SUSPICIOUS;
      case UNWANTED, BENIGN, UNDETERMINED -> false;
    };
  }
}
