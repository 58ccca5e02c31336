package kanshiki.lookup.net;

import java.time.Duration;
import kanshiki.lookup.wire.Reply;
import kanshiki.lookup.wire.Request;

/** Reads the words in pictures on this machine. Thread-safe. */
public interface PictureDesk {
  /** The words in UTF-8, or why there are none, within {@code time} at most. */
  Reply read(Request.Picture picture, Duration time);
}
