package kanshiki.app.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import kanshiki.Kanshiki;
import kanshiki.app.outside.Outside;
import kanshiki.examination.Own;
import kanshiki.lookup.recorded.RecordedCase;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;
import kanshiki.report.Report;

/** Judges a mail while its sender waits: with the answers that come in time, and no page opened. */
final class QuickJudge implements Judge {
  /** As many grounds as log and journal name. */
  private static final int MAX_GROUNDS = 5;

  private static final Executor THREADS = Thread::startVirtualThread;

  private final Own own;
  private final Kanshiki kanshiki;
  private final Optional<Outside> outside;

  /**
   * @param outside who may be asked; empty: nobody
   */
  QuickJudge(Own own, Optional<Outside> outside) {
    this.own = own;
    this.kanshiki = Kanshiki.offline(own);
    this.outside = outside;
  }

  @Override
  public Judgement judge(RawMessage mail, Duration within) {
    boolean ask = outside.isPresent() && within.isPositive();
    Report report =
        ask
            ? kanshiki.investigate(mail, "-", outside.get().quick(within).open(_ -> {}), THREADS)
            : kanshiki.investigate(mail, "-");
    return judgement(report, mail, RecordedCase.offline(mail, "-", own, List.of()).id());
  }

  /** What the mail flow acts on, out of a report. */
  static Judgement judgement(Report report, RawMessage mail, String caseId) {
    return new Judgement(
        report.verdict().classification(),
        report.verdict().probability(),
        caseId,
        report.verdict().grounds().stream().limit(MAX_GROUNDS).map(w -> w.finding().id()).toList(),
        !report.earlierStamps().isEmpty(),
        report.authentication(),
        mail.sha256());
  }
}
