package kanshiki.mailflow.mailbox;

import java.time.Duration;

/**
 * How long a follower waits for what.
 *
 * @param idle how long one IDLE lasts: servers end it after 30 minutes, routers sooner
 * @param poll between two looks where the server offers no IDLE
 * @param first before the first new attempt after a failure; then twice as long each time
 * @param longest between two attempts
 */
public record Pace(Duration idle, Duration poll, Duration first, Duration longest) {
  public static final Pace STANDARD =
      new Pace(
          Duration.ofMinutes(5),
          Duration.ofMinutes(1),
          Duration.ofSeconds(2),
          Duration.ofMinutes(5));
}
