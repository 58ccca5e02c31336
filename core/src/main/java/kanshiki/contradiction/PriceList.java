package kanshiki.contradiction;

import java.util.List;

/** Tries to explain a total by the prices above it. */
final class PriceList {
  /** Quantities that a price may be multiplied with. */
  private static final int MAX_QUANTITY = 5;

  /** Rates of tax that may be put on a sum, in percent. */
  private static final List<Integer> TAXES = List.of(0, 5, 8, 10, 19, 20);

  private PriceList() {}

  /**
   * Some of {@code lines}, each added or taken off, make up {@code total}, perhaps with tax; or it
   * is one of them several times.
   *
   * @param lines at most nine: 3⁹ choices are tried
   */
  static boolean explains(List<Amount> lines, Amount total) {
    for (Amount line : lines) {
      for (int quantity = 1; quantity <= MAX_QUANTITY; quantity++) {
        if (fits(line.hundredths() * quantity, total.hundredths())) {
          return true;
        }
      }
    }
    return choose(lines, 0, 0, total.hundredths());
  }

  private static boolean choose(List<Amount> lines, int at, long sum, long total) {
    if (at == lines.size()) {
      return fits(sum, total);
    }
    long line = lines.get(at).hundredths();
    return choose(lines, at + 1, sum + line, total)
        || choose(lines, at + 1, sum, total)
        || choose(lines, at + 1, sum - line, total);
  }

  private static boolean fits(long sum, long total) {
    for (int tax : TAXES) {
      if (sum > 0 && Math.abs(sum * (100 + tax) / 100 - total) <= 100) {
        return true;
      }
    }
    return false;
  }
}
