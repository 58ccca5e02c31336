package kanshiki.app.settings;

/** From which verdict on something is done to a mail. */
public enum Severity {
  PHISHING,
  SUSPICIOUS,
  NEVER
}
