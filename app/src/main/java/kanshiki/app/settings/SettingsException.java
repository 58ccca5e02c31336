package kanshiki.app.settings;

/** Settings that are refused. The message is one English line for the person who wrote them. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1;

  SettingsException(String message) {
    super(message);
  }
}
