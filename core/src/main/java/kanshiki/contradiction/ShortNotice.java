package kanshiki.contradiction;

import java.util.List;
import java.util.Optional;

/**
 * A demand to act within hours or three days at most: 24時間以内, within 48 hours.
 *
 * @param start where it stands, in UTF-16 units
 */
record ShortNotice(int start, int end) {
  private static final int MAX_HOURS = 72;
  private static final int MAX_DAYS = 3;

  /** Numbers looked at. */
  private static final int MAX_NUMBERS = 400;

  /** What is to happen soon is not the reader's to do, or it is only how long a link works. */
  private static final List<String> NOT_A_DEMAND =
      List.of(
          "有効", "発送", "出荷", "返信", "回答", "返答", "連絡", "対応", "届", "valid", "ship", "reply", "respond",
          "expire");

  static Optional<ShortNotice> in(Scan scan) {
    int seen = 0;
    for (int at = 0; at < scan.length() && seen < MAX_NUMBERS; at++) {
      if (!scan.isDigit(at) || scan.isDigit(at - 1)) {
        continue;
      }
      seen++;
      int end = scan.digits(at);
      int number = scan.number(at, end);
      Optional<ShortNotice> found = japanese(scan, at, end, number);
      found = found.isPresent() ? found : english(scan, at, end, number);
      if (found.isPresent() && isDemand(scan, found.get())) {
        return found;
      }
      at = end;
    }
    return Optional.empty();
  }

  private static Optional<ShortNotice> japanese(Scan scan, int at, int end, int number) {
    int unit = scan.blanks(end);
    int behind = unit;
    if (scan.text.startsWith("時間", unit) && number <= MAX_HOURS) {
      behind += 2;
    } else if (scan.at(unit) == '日' && number <= MAX_DAYS) {
      behind += scan.at(unit + 1) == '間' ? 2 : 1;
    }
    return behind > unit && number > 0 && scan.text.startsWith("以内", behind)
        ? Optional.of(new ShortNotice(at, behind + 2))
        : Optional.empty();
  }

  private static Optional<ShortNotice> english(Scan scan, int at, int end, int number) {
    int unit = scan.blanks(end);
    int unitEnd = scan.letters(unit);
    String word = scan.after(unit, unitEnd - unit);
    boolean hours = word.startsWith("hour") && number <= MAX_HOURS;
    boolean days = word.startsWith("day") && number <= MAX_DAYS;
    String before = scan.before(at, 12).stripTrailing();
    return (hours || days) && number > 0 && before.endsWith("within")
        ? Optional.of(new ShortNotice(at, unitEnd))
        : Optional.empty();
  }

  private static boolean isDemand(Scan scan, ShortNotice notice) {
    return !Scan.containsAny(scan.after(notice.end, 16), NOT_A_DEMAND)
        && !Scan.containsAny(scan.before(notice.start, 16), NOT_A_DEMAND);
  }
}
