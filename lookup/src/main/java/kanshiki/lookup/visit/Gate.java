package kanshiki.lookup.visit;

import java.util.List;
import java.util.Optional;
import kanshiki.page.Contact;

/**
 * The only way out of a browser: a proxy on this machine that resolves names and connects under
 * guard. Thread-safe.
 */
public interface Gate {

  /** Its port on the loopback interface. */
  int port();

  /** The IP address that {@code host} was last reached at, or was to be reached at. */
  Optional<String> address(String host);

  /** Every host that was asked for so far, in the order of names and ports. */
  List<Contact> contacts();

  /** Whether its limits of bytes or connections were reached. */
  boolean isExhausted();

  /** Breaks every connection off and lets no more through. */
  void shut();
}
