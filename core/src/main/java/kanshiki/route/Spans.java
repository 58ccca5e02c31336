package kanshiki.route;

import java.time.Duration;
import kanshiki.language.Words;

/** Says how long a time span is, in the unit a person would choose. */
final class Spans {
  private Spans() {}

  static Words of(Duration span) {
    if (span.toDays() >= 2) {
      return new Words(span.toDays() + "日", span.toDays() + " days");
    }
    if (span.toHours() >= 2) {
      return new Words(span.toHours() + "時間", span.toHours() + " hours");
    }
    return new Words(span.toMinutes() + "分", span.toMinutes() + " minutes");
  }
}
