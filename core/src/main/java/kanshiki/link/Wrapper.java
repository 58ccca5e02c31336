package kanshiki.link;

import java.util.Optional;
import kanshiki.observable.Url;

/**
 * An address of one service that leads on to another.
 *
 * @param name the service, as it calls itself
 * @param target where it leads; empty when only the service knows
 */
public record Wrapper(String name, Kind kind, Optional<Url> target) {

  /** Who wraps, and what for. */
  public enum Kind {
    /** A mail gateway of the recipient's (or an earlier recipient's) side, against fraud. */
    PROTECTION,
    /** A redirect of a well-known site that anyone can point anywhere. */
    REDIRECT,
    /** A page of someone else's shown under a well-known name: translations, caches. */
    PROXY,
    /** The sender's own click counter. */
    TRACKING
  }
}
