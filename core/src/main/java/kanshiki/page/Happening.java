package kanshiki.page;

import java.util.Locale;

/** Something that a page did, or that was kept from it, while it was visited. */
public enum Happening {
  /** It opened message boxes. */
  DIALOG,
  /** It opened a window, which was closed. */
  POPUP,
  /** It wanted to leave a file, which was refused. */
  DOWNLOAD,
  /** It sent a form by itself, which was refused. */
  FORM_SENT_ITSELF,
  /** It wanted to lead to another program ({@code tel:}, {@code intent:} …), which was refused. */
  OTHER_PROGRAM,
  /** Its script never came to rest and was stopped. */
  NEVER_AT_REST,
  /** It was still loading when the time for it was over. */
  STILL_LOADING,
  /** It loaded more, or from more hosts, than a visit allows. */
  TOO_MUCH,
  /** The browser gave it up. */
  CRASHED,
  /** It is longer than what was kept of it. */
  CUT;

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
