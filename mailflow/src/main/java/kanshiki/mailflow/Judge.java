package kanshiki.mailflow;

import java.time.Duration;
import kanshiki.mail.RawMessage;

/** Tells what a mail is while its sender or reader waits. Thread-safe. */
public interface Judge {

  /**
   * Examines one mail. Comes back a little after {@code within} at the latest as far as questions
   * outside are concerned; the examination itself takes what it takes.
   *
   * @param within for the answers from outside; zero or less: nothing is asked
   */
  Judgement judge(RawMessage mail, Duration within);
}
