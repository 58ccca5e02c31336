package kanshiki.contradiction;

import java.util.List;

/** Tells which of the days that a mail names are days on which something has happened. */
final class Events {
  /** Characters before a day in which its label stands, on its own line or the one before. */
  private static final int LABEL = 22;

  private static final List<String> LABELS =
      List.of(
          "取引日",
          "取引日時",
          "決済日",
          "注文日",
          "購入日",
          "ログイン日",
          "ログイン時",
          "アクセス日",
          "アクセス時",
          "サインイン日",
          "発生日",
          "検知日",
          "検出日",
          "受付日",
          "操作日",
          "変更日",
          "承認日",
          "ご利用日時",
          "利用日",
          "当選日",
          "transaction date",
          "date of transaction",
          "order date",
          "purchase date",
          "sign-in date",
          "login date",
          "login time",
          "sign-in time",
          "access time",
          "date of login");

  /** Something that is still to come, or a day of the reader's own. */
  private static final List<String> TO_COME =
      List.of("予定", "予約", "期限", "来店", "宿泊", "乗車", "ご利用開始", "開始", "expected", "estimated");

  private Events() {}

  private static boolean isJapanese(String label) {
    return label.indexOf('日') >= 0 || label.indexOf('時') >= 0;
  }

  static boolean hasHappened(Scan scan, WrittenDate date) {
    int start = date.start();
    String label = scan.before(start, LABEL).stripTrailing();
    if (label.isEmpty()) {
      int line = scan.blanksBefore(start) - 1;
      label = line > 0 && scan.at(line) == '\n' ? scan.before(line, LABEL) : "";
    }
    label = isJapanese(label) ? label.replace(" ", "") : label; // ご 利 用 日 時
    return Scan.containsAny(label, LABELS) && !Scan.containsAny(label, TO_COME);
  }
}
