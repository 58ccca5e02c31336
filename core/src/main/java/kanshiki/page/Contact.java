package kanshiki.page;

import java.util.Locale;

/**
 * A host that the page made the browser call.
 *
 * @param host name or address as the page wrote it, lower case
 * @param address IP address that was called; empty when none was
 */
public record Contact(String host, int port, String address, Outcome outcome) {

  /** What became of the call. */
  public enum Outcome {
    CONNECTED,
    /** Its address must not be contacted: nothing was sent. */
    FORBIDDEN,
    /** The name has no address. */
    NO_ADDRESS,
    /** It did not take the connection. */
    NO_CONNECTION,
    /** No answer in time. */
    TIMEOUT,
    /** The visit's limits were reached: nothing was sent. */
    LIMIT;

    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether anything was sent to the host. */
  public boolean wasCalled() {
    return outcome == Outcome.CONNECTED
        || outcome == Outcome.NO_CONNECTION
        || outcome == Outcome.TIMEOUT;
  }
}
