package kanshiki.lookup;

import java.util.HashMap;
import java.util.Map;
import kanshiki.observable.Url;
import kanshiki.page.Capture;
import kanshiki.page.Device;

/** Pages that were prepared beforehand, for tests. Every other address is not answered. */
public final class TablePages implements Pages {
  private final Map<String, Capture> captures = new HashMap<>();
  private boolean enabled = true;

  /** What is shown where {@code capture} was asked for, to its kind of device. */
  public TablePages with(Capture capture) {
    return at(capture.asked(), capture);
  }

  /** The same for a link from which something is cut. */
  public TablePages at(String link, Capture capture) {
    captures.put(capture.device() + " " + link, capture);
    return this;
  }

  /** Pages that the settings switched off. */
  public TablePages off() {
    enabled = false;
    return this;
  }

  @Override
  public boolean areEnabled() {
    return enabled;
  }

  @Override
  public Answer<Capture> open(Url address, Device device) {
    Capture capture = captures.get(device + " " + address.text());
    return capture == null
        ? new Answer.Unavailable<>(Trouble.TIMEOUT, "browser", TableDns.AT)
        : new Answer.Found<>(capture, "browser", TableDns.AT);
  }
}
