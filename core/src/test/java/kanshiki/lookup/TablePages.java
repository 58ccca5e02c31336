package kanshiki.lookup;

import java.util.HashMap;
import java.util.Map;
import kanshiki.observable.Url;
import kanshiki.page.Capture;
import kanshiki.page.Device;

/** Pages that were prepared beforehand, for tests. Every other address is not answered. */
public final class TablePages implements Pages {
  private final Map<String, Capture> captures = new HashMap<>();

  /** What is shown where {@code capture} was asked for, to its kind of device. */
  public TablePages with(Capture capture) {
    captures.put(capture.device() + " " + capture.asked(), capture);
    return this;
  }

  @Override
  public boolean areEnabled() {
    return true;
  }

  @Override
  public Answer<Capture> open(Url address, Device device) {
    Capture capture = captures.get(device + " " + address.text());
    return capture == null
        ? new Answer.Unavailable<>(Trouble.TIMEOUT, "browser", TableDns.AT)
        : new Answer.Found<>(capture, "browser", TableDns.AT);
  }
}
