package kanshiki.contradiction;

import java.util.List;

/** Tells which of the days that a mail names are deadlines. */
final class Deadlines {
  /** Characters before and behind a day in which words can make it a deadline. */
  private static final int BEFORE = 16;

  private static final int BEHIND = 10;

  private static final List<String> LEADING =
      List.of(
          "期限",
          "締切",
          "〆切",
          "締め切り",
          "deadline",
          "due ",
          "due:",
          "expires",
          "expire on",
          "before ",
          "until ",
          "by ",
          "no later than");

  private static final List<String> FOLLOWING =
      List.of("まで", "迄", "を期限", "が期限", "期限", "よりも前", "より前", "より順次、実施させて");

  /** The deadline is spoken of as past, or is something else's beginning or end. */
  private static final List<String> PAST =
      List.of("過ぎ", "超過", "経過", "終了", "past due", "overdue", "expired", "passed", "was due");

  private Deadlines() {}

  static boolean isDeadline(Scan scan, WrittenDate date) {
    String behind = scan.after(date.end(), BEHIND).strip();
    boolean follows = FOLLOWING.stream().anyMatch(word -> startsSoon(behind, word));
    boolean leads = Scan.containsAny(scan.before(date.start(), BEFORE), LEADING);
    boolean past =
        Scan.containsAny(scan.after(date.end(), 4 * BEHIND), PAST)
            || Scan.containsAny(scan.before(date.start(), 3 * BEFORE), PAST);
    return (follows || leads) && !past;
  }

  /** Right behind, or behind a time of day: 11月24日23:59まで, 11月24日(火)中までに. */
  private static boolean startsSoon(String text, String word) {
    int at = text.indexOf(word);
    return at >= 0 && at <= 7;
  }
}
