package kanshiki.contradiction;

import java.util.List;

/** Tells which of the sums that a mail names are the whole of something. */
final class Totals {
  private static final int LABEL = 16;

  private static final List<String> LABELS =
      List.of(
          "合計",
          "総額",
          "請求額",
          "請求金額",
          "利用金額",
          "支払金額",
          "お支払い金額",
          "支払額",
          "決済金額",
          "取引金額",
          "注文金額",
          "grand total",
          "total",
          "amount due",
          "amount paid");

  private static final List<String> PARTS =
      List.of(
          "小計", "商品合計", "subtotal", "sub total", "sub-total", "sous-total", "zwischensumme", "税");

  private Totals() {}

  static boolean isTotal(Scan scan, Amount amount) {
    String label = label(scan, amount);
    return Scan.containsAny(label, LABELS) && !Scan.containsAny(label, PARTS);
  }

  /** What stands before it on its line, or on the line before when it has a line of its own. */
  static String label(Scan scan, Amount amount) {
    String label = scan.before(Math.max(0, amount.start()), LABEL).stripTrailing();
    if (!label.isEmpty()) {
      return label;
    }
    int line = scan.blanksBefore(Math.max(0, amount.start())) - 1;
    return line > 0 && scan.at(line) == '\n' ? scan.before(line, LABEL) : "";
  }
}
