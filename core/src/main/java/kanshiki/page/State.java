package kanshiki.page;

import java.util.Locale;

/** What an address shows; the words of the JSON report. */
public enum State {
  /** A page, put up by whoever holds the address. */
  ALIVE,
  /**
   * No page any more: the name, the host or the page is gone. That it was harmless does not follow.
   */
  GONE,
  /** Somebody stands in the way: the provider, a protection service, a check for robots. */
  BLOCKED,
  /** A place holder: parked, for sale, not set up. */
  PARKED,
  /** The server says that it failed. */
  ERROR,
  /** It shows one kind of visitor something else than another. */
  CLOAKED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
