package kanshiki.mailflow.journal;

import java.time.Instant;
import kanshiki.mailflow.Judgement;

/**
 * Something that was done to a mail.
 *
 * @param part of the service that did it, such as {@code milter}
 * @param mark by which the mail server knows the mail: a queue id, a mailbox and a UID
 * @param caseId empty where there was no judgement
 * @param action such as {@code stamp}, {@code pass}, {@code reject}
 * @param verdict the classification's id; {@code none} where there was no judgement
 * @param why the grounds' ids, or the reason for no judgement
 */
public record Action(
    Instant at,
    String part,
    String mark,
    String caseId,
    String action,
    String verdict,
    double probability,
    String why) {
  private static final int MAX_TEXT = 500;

  public Action {
    mark = clean(mark);
    why = clean(why);
  }

  /** One that followed from a judgement. */
  public static Action of(Instant at, String part, String mark, String action, Judgement judged) {
    return new Action(
        at,
        part,
        mark,
        judged.caseId(),
        action,
        judged.classification().id(),
        judged.probability(),
        String.join(" ", judged.grounds()));
  }

  /** One without a judgement. */
  public static Action unjudged(Instant at, String part, String mark, String action, String why) {
    return new Action(at, part, mark, "", action, "none", 0, why);
  }

  private static String clean(String text) {
    String bounded = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    return bounded.replace('\0', '\uFFFD');
  }
}
