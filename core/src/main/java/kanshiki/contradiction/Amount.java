package kanshiki.contradiction;

import java.util.Optional;

/**
 * A sum of money as a text names it.
 *
 * @param start where it stands, in UTF-16 units
 * @param before the currency of the sign in front of it
 * @param behind the currency of the sign or word behind it
 * @param hundredths the value in hundredths of the currency's unit
 * @param misgrouped its thousands are parted where nobody parts them: 6,9800 and 16, 580
 * @param quoted as it was written
 */
public record Amount(
    int start,
    int end,
    Optional<Currency> before,
    Optional<Currency> behind,
    long hundredths,
    boolean misgrouped,
    String quoted) {

  /** What sums are told in. A yen sign may also mean yuan. */
  public enum Currency {
    YEN,
    YUAN,
    DOLLAR,
    EURO,
    POUND,
    WON
  }

  public Currency currency() {
    return behind.or(() -> before).orElse(Currency.YEN);
  }

  /** Signs before and behind it that cannot both be right. */
  boolean isOfTwoCurrencies() {
    return before.isPresent() && behind.isPresent() && !before.equals(behind);
  }
}
