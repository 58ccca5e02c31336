package kanshiki.mailflow.milter;

import java.util.List;
import java.util.Optional;
import kanshiki.mailflow.stamping.HeaderChange;

/** What is to be done to one mail. */
public sealed interface Treatment {

  /** The action, as journal, log and metrics name it. */
  String action();

  /**
   * It goes on its way.
   *
   * @param changes to its header, in order
   * @param hold why the server is to hold it; empty when it is not
   * @param stamped whether the subject bears our stamp afterwards
   * @param examined whether there was a verdict
   */
  record Deliver(
      List<HeaderChange> changes, Optional<String> hold, boolean stamped, boolean examined)
      implements Treatment {
    public Deliver {
      changes = List.copyOf(changes);
    }

    @Override
    public String action() {
      return !examined
          ? "unexamined"
          : hold.isPresent() ? "quarantine" : stamped ? "stamp" : "pass";
    }
  }

  /**
   * It is refused for good.
   *
   * @param reply lines of the SMTP reply, ASCII, each with code and enhanced code
   */
  record Reject(String reply) implements Treatment {
    @Override
    public String action() {
      return "reject";
    }
  }

  /** Its sender is to try again later. */
  record TryLater(String reply) implements Treatment {
    @Override
    public String action() {
      return "tempfail";
    }
  }
}
