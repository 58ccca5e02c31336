package kanshiki.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanshiki.mail.Message;
import kanshiki.mail.RawMessage;

/**
 * The mail inside.
 *
 * @param message the innermost mail; the one that was handed in where nothing carries it
 * @param carriers what it came in, the outermost first
 */
public record CarriedMail(Message message, List<Carrier> carriers) {
  /** Forwards within forwards; what lies deeper is examined as a forward. */
  public static final int MAX_DEPTH = 3;

  public CarriedMail {
    carriers = List.copyOf(carriers);
  }

  /** A mail and the carrier it came in. */
  record Found(RawMessage inside, Carrier carrier) {}

  /** Takes a mail out of all its carriers. */
  public static CarriedMail in(Message message) {
    var carriers = new ArrayList<Carrier>();
    Message at = message;
    while (carriers.size() < MAX_DEPTH) {
      Optional<Found> found = unwrap(at);
      if (found.isEmpty()) {
        break;
      }
      carriers.add(found.get().carrier());
      at = Message.parse(found.get().inside());
    }
    return new CarriedMail(at, carriers);
  }

  private static Optional<Found> unwrap(Message message) {
    if (message.raw().isCut() || Mediated.is(message)) {
      return Optional.empty();
    }
    Optional<Found> attached = AttachedMail.in(message);
    return attached.isPresent() ? attached : InlineForward.in(message);
  }
}
