package kanshiki.lookup.visit;

import java.net.URI;
import java.time.Duration;
import kanshiki.page.Capture;
import kanshiki.page.Device;

/** Opens pages, each visit with a browser and a profile of its own. Thread-safe. */
public interface Browser {

  /**
   * Opens {@code address} through {@code gate} and looks at what is shown; types nothing and sends
   * nothing. Returns or throws within {@code time}, and leaves neither process nor file behind.
   *
   * @throws NoBrowserException when there is no browser, or it does not work here
   */
  Capture visit(URI address, Device device, Gate gate, Duration time) throws NoBrowserException;
}
