package kanshiki.outlook;

/** A file that cannot be read as Outlook's; the message is a few English words for the reader. */
public final class OutlookException extends Exception {
  private static final long serialVersionUID = 1;

  OutlookException(String reason) {
    super(reason);
  }
}
