package kanshiki.app.service;

import java.io.IOException;
import java.time.Duration;
import kanshiki.app.settings.Settings;

/**
 * One thing that the service does: the mail filter, the web pages, and whatever follows. Its
 * methods are called by one thread at a time; {@link #health} by any.
 */
public interface ServicePart {

  /** What logs and health reports call it, such as {@code milter}. */
  String name();

  /**
   * Goes by {@code settings} from now on: starts when they switch it on, stops when they switch it
   * off, changes otherwise. Work that was begun is finished.
   *
   * @throws IOException when it cannot, said in one sentence; then it goes on as before
   */
  void apply(Settings settings) throws IOException;

  /** How it is, now. */
  Health health();

  /**
   * Takes nothing new on, and finishes what it has accepted.
   *
   * @param longest after which it ends all the same
   */
  void finish(Duration longest) throws InterruptedException;
}
