package kanshiki.lookup;

import java.net.URI;
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
   * @param address cut of all that belongs to the recipient
   */
  Answer<Capture> open(URI address, Device device);
}
