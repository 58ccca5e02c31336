package kanshiki.contradiction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kanshiki.contradiction.Amount.Currency;

/**
 * Finds the sums of money that a text names: {@code ¥1,234}, {@code 1,234円}, {@code 12万円}, {@code
 * $12.34}, {@code 12,34 €}, {@code USD 12.34}; digits of any width. A number without a currency is
 * no sum.
 */
public final class Amounts {
  /** Characters read, and sums kept. */
  private static final int MAX_READ = 100_000;

  private static final int MAX_AMOUNTS = 200;

  /** Digits of the longest sum. */
  private static final int MAX_DIGITS = 12;

  /** Groups of three digits that blanks may part. */
  private static final int MAX_GROUPS = 3;

  private static final Map<Character, Currency> SIGNS =
      Map.of(
          '\u00a5', Currency.YEN,
          '\\', Currency.YEN, // the yen sign of old Japanese character sets
          '$', Currency.DOLLAR,
          '\u20ac', Currency.EURO,
          '\u00a3', Currency.POUND,
          '\u20a9', Currency.WON);

  private static final Map<String, Currency> CODES =
      Map.of(
          "jpy", Currency.YEN,
          "yen", Currency.YEN,
          "usd", Currency.DOLLAR,
          "dollars", Currency.DOLLAR,
          "eur", Currency.EURO,
          "euros", Currency.EURO,
          "gbp", Currency.POUND,
          "cny", Currency.YUAN,
          "rmb", Currency.YUAN);

  private final Scan scan;
  private final List<Amount> amounts = new ArrayList<>();

  private Amounts(Scan scan) {
    this.scan = scan;
  }

  /** The sums in {@code text}, in order. Linear in its length. */
  public static List<Amount> in(String text) {
    return in(new Scan(text.length() > MAX_READ ? text.substring(0, MAX_READ) : text));
  }

  static List<Amount> in(Scan scan) {
    var finder = new Amounts(scan);
    finder.find();
    return List.copyOf(finder.amounts);
  }

  private void find() {
    int at = 0;
    while (at < scan.length() && amounts.size() < MAX_AMOUNTS) {
      if (!scan.isDigit(at)) {
        at++;
        continue;
      }
      int end = spacedEnd(numberEnd(at));
      if (!isPartOfWord(at)) {
        amount(at, end);
      }
      at = end;
    }
  }

  /** Behind digits with commas and points between them. */
  private int numberEnd(int start) {
    int end = start;
    while (scan.isDigit(end)
        || (scan.at(end) == ',' || scan.at(end) == '.') && scan.isDigit(end + 1)) {
      end++;
    }
    return end;
  }

  /** Behind {@code 15 072,96} as well, where it is euros: thousands parted by blanks. */
  private int spacedEnd(int end) {
    int spaced = end;
    int groups = 0;
    while (groups++ < MAX_GROUPS
        && scan.at(spaced) == ' '
        && scan.digits(spaced + 1) == spaced + 4) {
      spaced = numberEnd(spaced + 1);
    }
    boolean euros =
        spaced > end && behind(scan.blanks(spaced)).filter(Currency.EURO::equals).isPresent();
    return euros ? spaced : end;
  }

  private boolean isPartOfWord(int start) {
    char c = scan.at(start - 1);
    return scan.isLatin(start - 1) && codeBefore(start).isEmpty() || c == '_' || c == '/';
  }

  private void amount(int start, int end) {
    Optional<Currency> before = signBefore(start).or(() -> codeBefore(scan.blanksBefore(start)));
    int unit = scan.at(end) == '万' ? end + 1 : end;
    Optional<Currency> behind = behind(scan.blanks(unit));
    if (before.isEmpty() && behind.isEmpty()) {
      return;
    }
    Optional<Long> value = value(start, end);
    if (value.isEmpty()) {
      return;
    }
    int from = before.isPresent() ? signStart(scan.blanksBefore(start)) : start;
    int to = behind.isPresent() ? Math.min(scan.length(), scan.blanks(unit) + 1) : unit;
    long hundredths = value.get() * (unit > end ? 10_000 : 1);
    boolean yen = behind.or(() -> before).filter(Currency.YEN::equals).isPresent();
    int whole = yen ? tornFrom(start) : start;
    boolean misgrouped = whole < start || yen && isMisgrouped(start, end);
    int first = Math.max(0, Math.min(from, whole));
    amounts.add(
        new Amount(first, to, before, behind, hundredths, misgrouped, scan.quote(first, to)));
  }

  /** A comma between digits with other than three behind it: no country groups yen so. */
  private boolean isMisgrouped(int start, int end) {
    for (int i = start; i < end; i++) {
      if (scan.at(i) == ',' && scan.digits(i + 1) - i != 4) {
        return true;
      }
    }
    return false;
  }

  /** Where {@code 16, 580} begins, of which only the last three digits stand at {@code start}. */
  private int tornFrom(int start) {
    boolean torn =
        scan.at(start - 1) == ' '
            && scan.at(start - 2) == ','
            && scan.isDigit(start - 3)
            && scan.digits(start) - start == 3;
    int from = start - 2;
    while (torn && from > start - 6 && scan.isDigit(from - 1)) {
      from--;
    }
    boolean label = torn && "金額額計:¥".indexOf(scan.at(scan.blanksBefore(from) - 1)) >= 0;
    return label ? from : start;
  }

  /** Where the sign or code that ends at {@code end} begins. */
  private int signStart(int end) {
    return scan.isLatin(end - 1) ? end - 3 : end - 1;
  }

  private Optional<Currency> signBefore(int start) {
    return Optional.ofNullable(SIGNS.get(scan.at(scan.blanksBefore(start) - 1)));
  }

  /** A code such as {@code USD} that ends at {@code end}. */
  private Optional<Currency> codeBefore(int end) {
    int from = end;
    while (from > end - 4 && scan.isLatin(from - 1)) {
      from--;
    }
    return end - from == 3
        ? Optional.ofNullable(CODES.get(scan.text.substring(from, end).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private Optional<Currency> behind(int at) {
    char c = scan.at(at);
    if (c == '円') {
      return Optional.of(Currency.YEN);
    }
    if (c == '元' && "本旦気々日通金にのへ".indexOf(scan.at(at + 1)) < 0) {
      return Optional.of(Currency.YUAN);
    }
    if (scan.text.startsWith("ドル", at)) {
      return Optional.of(Currency.DOLLAR);
    }
    if (scan.text.startsWith("ユーロ", at)) {
      return Optional.of(Currency.EURO);
    }
    if (c == '\u20ac') {
      return Optional.of(Currency.EURO);
    }
    int end = scan.letters(at);
    return end - at >= 3 && end - at <= 7
        ? Optional.ofNullable(CODES.get(scan.text.substring(at, end).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** In hundredths: of a separator before the last two digits the fraction is taken. */
  private Optional<Long> value(int start, int end) {
    long value = 0;
    int digits = 0;
    int separator = -1;
    for (int i = start; i < end; i++) {
      if (scan.isDigit(i)) {
        value = value * 10 + (scan.at(i) - '0');
        digits++;
      } else if (scan.at(i) != ' ') {
        separator = i;
      }
      if (digits > MAX_DIGITS) {
        return Optional.empty();
      }
    }
    boolean fraction = separator >= 0 && end - separator == 3;
    return Optional.of(fraction ? value : value * 100);
  }
}
