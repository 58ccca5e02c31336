package kanshiki.app.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import kanshiki.mail.RawMessage;
import kanshiki.mailflow.Judge;
import kanshiki.mailflow.Judgement;
import kanshiki.mailflow.desk.DeskMemory;
import kanshiki.store.StoreException;
import kanshiki.verdict.Classification;

/**
 * Lets the answers of our own report desk pass: they tell of a fraud in its words, and would be
 * taken for one. Such a mail is known by all of its text, as the desk wrote it.
 */
final class AnswersAside implements Judge {
  /** The fields that every answer has stand in these bytes, also behind those of a few servers. */
  private static final int HEADER = 16 * 1024;

  private static final String MARK = "auto-submitted: auto-replied";

  private final Judge judge;
  private final Supplier<DeskMemory> memory;

  AnswersAside(Judge judge, Supplier<DeskMemory> memory) {
    this.judge = judge;
    this.memory = memory;
  }

  @Override
  public Judgement judge(RawMessage mail, Duration within) {
    Judgement judged = judge.judge(mail, within);
    if (!judged.classification().isAtLeast(Classification.SUSPICIOUS) || !isOurs(mail)) {
      return judged;
    }
    return new Judgement(
        Classification.BENIGN,
        0,
        judged.caseId(),
        List.of("own-answer"),
        judged.earlierStamp(),
        judged.authentication(),
        judged.sha256());
  }

  private boolean isOurs(RawMessage mail) {
    int end = Math.min(mail.size(), HEADER);
    String header = new String(mail.bytes(), 0, end, StandardCharsets.ISO_8859_1);
    if (!header.toLowerCase(Locale.ROOT).contains(MARK)) {
      return false;
    }
    try {
      return memory.get().isAnswer(mail.bytes());
    } catch (StoreException e) {
      return false;
    }
  }
}
