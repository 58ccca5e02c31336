package kanshiki.mailflow.desk;

import java.util.Optional;
import kanshiki.report.Report;

/** Is told of what the report desk does. Must neither throw nor wait. Thread-safe. */
public interface DeskListener {

  /**
   * A mail was taken in.
   *
   * @param mark folder, UIDVALIDITY and UID
   * @param action {@code answer}, {@code hint} or {@code no-answer}
   * @param report empty when it was not examined
   * @param why there is no answer, or in which language it is
   */
  void tookIn(String mark, String action, Optional<Report> report, String why);

  /** An answer has left, or was given up. */
  void sent(boolean delivered, int attempts);

  /** A connection stands, and all that had come before was dealt with. */
  void following();

  /** Something an operator should know, in one line without a mail's content. */
  void trouble(String what);
}
