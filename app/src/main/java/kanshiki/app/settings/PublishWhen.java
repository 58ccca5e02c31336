package kanshiki.app.settings;

/** When a case goes onto the warning site. */
public enum PublishWhen {
  MANUAL,
  AUTOMATIC
}
