package kanshiki.report;

import java.util.List;
import java.util.Locale;
import kanshiki.carrier.Carrier;
import kanshiki.mail.Message;

/**
 * How the examined mail reached us.
 *
 * @param carriers the forwards it came in, the outermost first; empty when it was handed in itself
 * @param inside what became of a mail inside the examined one
 */
public record Handover(List<Carrier> carriers, Inside inside) {
  /** What became of a mail inside the examined one. */
  public enum Inside {
    NONE,
    /** There is one, but the mail around it is the more doubtful and was examined. */
    PASSED_OVER,
    /** The search for one failed. */
    UNREAD;

    /** The key of the reason why it was not examined. */
    String reason() {
      return "reason.inside-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The mail itself was handed in. */
  public static final Handover DIRECT = new Handover(List.of(), Inside.NONE);

  public Handover {
    carriers = List.copyOf(carriers);
  }

  /** The mail as it was handed in: the outermost carrier, or {@code examined} itself. */
  Message handedIn(Message examined) {
    return carriers.isEmpty() ? examined : carriers.getFirst().message();
  }

  /** Whether the mail stood in the text of a forward. */
  boolean isInline() {
    return !carriers.isEmpty() && carriers.getLast().kind() == Carrier.Kind.INLINE;
  }
}
