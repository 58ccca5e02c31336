package kanshiki.mailflow.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kanshiki.mailflow.Judgement;
import kanshiki.verdict.Classification;

/** Whether an earlier filter and we said the same of a mail. */
public enum Agreement {
  /** Both distrusted it. */
  BOTH,
  /** The earlier filter did, we did not: what we missed, if it was right. */
  ONLY_EARLIER,
  /** We did, the earlier filter did not. */
  ONLY_OURS,
  /** Neither did. */
  NEITHER;

  static Agreement of(Judgement judged) {
    boolean ours = judged.classification().isAtLeast(Classification.SUSPICIOUS);
    if (judged.earlierStamp()) {
      return ours ? BOTH : ONLY_EARLIER;
    }
    return ours ? ONLY_OURS : NEITHER;
  }

  /** As the store and the JSON output name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The week of a moment in UTC (ISO 8601). */
  static String week(Instant at) {
    return DateTimeFormatter.ISO_WEEK_DATE.format(at.atOffset(ZoneOffset.UTC)).substring(0, 8);
  }
}
