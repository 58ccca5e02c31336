package kanshiki.app.service;

import java.time.Duration;
import kanshiki.app.outside.Examiner;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.Severity;

/**
 * Judges a mail for which nobody waits: when what is answered without opening a page makes it
 * doubtful, it is examined in full and kept.
 *
 * <p>No page is opened for a mail that is not doubtful: its links may be for one use, or belong to
 * a third party.
 */
final class ThoroughJudge implements Judge {
  private final Judge quick;
  private final AskingPart asking;
  private final StorePart store;

  /**
   * @param quick judges first
   */
  ThoroughJudge(Judge quick, AskingPart asking, StorePart store) {
    this.quick = quick;
    this.asking = asking;
    this.store = store;
  }

  @Override
  public Judgement judge(RawMessage mail, Duration within) {
    Judgement first = quick.judge(mail, within);
    if (!Severity.SUSPICIOUS.isMetBy(first.classification())) {
      return first;
    }
    Examiner.Examined examined = asking.full().examine(mail, "-");
    store.keep(examined);
    String id = examined.recorded().orElseThrow().id();
    return QuickJudge.judgement(examined.report(), mail, id);
  }
}
