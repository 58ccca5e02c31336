package kanshiki.mailflow;

/** What the mail filter answers when it cannot examine a mail. */
public enum OnError {
  ACCEPT,
  TEMPFAIL
}
