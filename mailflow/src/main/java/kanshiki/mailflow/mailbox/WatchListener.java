package kanshiki.mailflow.mailbox;

import java.util.Optional;
import kanshiki.mailflow.Judgement;

/** Is told of what a watcher does. Must neither throw nor wait. Thread-safe. */
public interface WatchListener {

  /**
   * Something was done to a mail, or its owner did.
   *
   * @param mark mailbox, folder, UIDVALIDITY and UID
   * @param action such as {@code move}, {@code leave}, {@code would-move}, {@code
   *     corrected-not-junk}
   * @param judgement empty when it was not examined now
   */
  void acted(String mark, String action, Optional<Judgement> judgement, String why);

  /** A connection stands, and all that had come before was dealt with. */
  void following();

  /** Something an operator should know, in one line without a mail's content. */
  void trouble(String what);
}
