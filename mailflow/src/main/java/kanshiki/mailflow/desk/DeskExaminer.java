package kanshiki.mailflow.desk;

import kanshiki.mail.RawMessage;
import kanshiki.report.Report;

/** Examines what was handed in, and keeps it as a case. Thread-safe. */
@FunctionalInterface
public interface DeskExaminer {
  /**
   * Examines in full the mail inside {@code mail}.
   *
   * @throws kanshiki.store.StoreException when it cannot be kept
   */
  Report examine(RawMessage mail);
}
