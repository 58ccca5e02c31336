package kanshiki.page;

import java.util.List;
import java.util.Optional;

/**
 * The way from a link to the page that was shown.
 *
 * @param hops at least the link itself; at most {@value #MAX_HOPS}
 * @param failure why no page was shown; empty when one was
 * @param finalUrl address of the page shown, or of the last attempt
 * @param status its HTTP status; 0 when there was no reply
 * @param contacts every host called, also for pictures and scripts, in the order of their names
 */
public record Journey(
    List<Hop> hops,
    Optional<Failure> failure,
    String finalUrl,
    int status,
    Optional<Certificate> certificate,
    List<Contact> contacts) {
  /** More addresses one after the other are a maze: the visit ends. */
  public static final int MAX_HOPS = 20;

  public Journey {
    hops = List.copyOf(hops);
    contacts = List.copyOf(contacts);
  }

  /** Why there is no page. */
  public enum Failure {
    /** The host's name has no address any more. */
    NO_ADDRESS,
    /** The host does not take connections, or breaks them off. */
    NO_CONNECTION,
    /** No answer in the visit's time. */
    TIMEOUT,
    /** The host's address must not be contacted. */
    FORBIDDEN,
    /** No safe connection could be agreed on. */
    TLS,
    /** One address led to the next without an end. */
    MAZE,
    /** The link leads to a file to be kept, not to a page. */
    DOWNLOAD,
    /** The reply is no page that can be shown. */
    BROKEN
  }
}
