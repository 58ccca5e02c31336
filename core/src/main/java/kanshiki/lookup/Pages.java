package kanshiki.lookup;

import kanshiki.observable.Url;
import kanshiki.page.Capture;
import kanshiki.page.Device;

/**
 * Opens pages in a browser of its own, for nobody to click. Thread-safe; returns by the deadline.
 */
public interface Pages {

  /** Whether the settings let pages be opened at all. */
  boolean areEnabled();

  /**
   * What is shown at {@code address}. That there is no page any more is a find as well.
   *
   * <p>What may stand for the recipient is cut from the address before it is asked for; {@link
   * Capture#asked()} tells what was.
   */
  Answer<Capture> open(Url address, Device device);
}
