package kanshiki.mailflow.desk;

/** Whom the report desk answers. */
public enum DeskAnswer {
  /** People of our own domains. */
  OWN,
  /** Whoever is proved to have written. */
  EVERYBODY
}
