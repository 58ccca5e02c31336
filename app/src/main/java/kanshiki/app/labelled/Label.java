package kanshiki.app.labelled;

import java.util.Locale;

/** What a mail is known to be. */
public enum Label {
  /** It imitates somebody to steal. */
  PHISH,
  /** Somebody wanted it. */
  HAM,
  /** Unwanted, but no phishing. */
  SPAM,
  /**
   * Genuine wording in a mail that was never sent: it teaches how genuine notices are worded, and
   * is no part of any rate.
   */
  TEMPLATE;

  /** In lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
