package kanshiki.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kanshiki.evidence.Evidence;
import kanshiki.examination.CaseFile;
import kanshiki.examination.Finding;
import kanshiki.examination.Indicator;
import kanshiki.examination.Topic;
import kanshiki.examination.Weight;
import kanshiki.mail.HeaderField;

/**
 * The subject ends in a long number that stands for nothing: {@code …について(66889088)}, {@code
 * …のお知らせNo.25797}.
 *
 * <p>It makes each copy differ and looks official. Known false positives: tickets, orders and
 * invoices, whose number is named as such and is passed over.
 */
public final class SerialNumberInSubject implements Indicator {
  private static final int MIN_DIGITS = 5;

  /** Words before a number that say what it is the number of. */
  private static final List<String> NAMED =
      List.of(
          "注文", "受注", "予約", "問合", "問い合わせ", "お客様", "請求", "伝票", "追跡", "チケット", "受付", "会員", "order",
          "ticket", "invoice", "case", "issue", "bug", "ref", "id", "booking", "pr", "request",
          "確認コード", "認証コード", "コード", "code", "#");

  @Override
  public List<Topic<?>> needs() {
    return List.of();
  }

  @Override
  public Weight weight() {
    return Weight.WEAK;
  }

  @Override
  public Stream<Finding> look(CaseFile file) {
    String subject =
        file.get(CaseFile.MESSAGE).first("Subject").map(HeaderField::decoded).orElse("").strip();
    return number(subject)
        .map(number -> finding(Evidence.claimed("Subject", subject), number))
        .stream();
  }

  /** The number at the end, behind which only brackets may stand. */
  static Optional<String> number(String subject) {
    int end = subject.length();
    while (end > 0 && ")]】）］ \u3000".indexOf(subject.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && isDigit(subject.charAt(start - 1))) {
      start--;
    }
    if (end - start < MIN_DIGITS || start == 0) {
      return Optional.empty();
    }
    String before = subject.substring(0, start).toLowerCase(Locale.ROOT);
    char last = before.charAt(before.length() - 1);
    boolean partOfWord = last < 128 && Character.isLetter(last);
    boolean dateOrSum = "/-.,:¥$".indexOf(last) >= 0 && !before.endsWith("no.");
    return partOfWord || dateOrSum || saysOfWhat(before) || isDate(subject.substring(start, end))
        ? Optional.empty()
        : Optional.of(subject.substring(start, end));
  }

  /**
   * Whether the words right before the number name what it counts: {@code ご注文番号:}, {@code ticket
   * #}.
   */
  private static boolean saysOfWhat(String before) {
    String name =
        before.replaceAll("[\\p{Punct}\\s：（【［「]+$", "").replaceAll("(番号|no)$", "").strip();
    return before.endsWith("#") || NAMED.stream().anyMatch(name::endsWith);
  }

  /** Eight digits that make a day of our time, the year at either end: 20240115, 01152024. */
  private static boolean isDate(String number) {
    if (number.length() != 8) {
      return false;
    }
    boolean yearFirst = isYear(number.substring(0, 4));
    if (!yearFirst && !isYear(number.substring(4))) {
      return false;
    }
    int day = Integer.parseInt(yearFirst ? number.substring(4) : number.substring(0, 4));
    return isDayOfYear(day / 100, day % 100) || !yearFirst && isDayOfYear(day % 100, day / 100);
  }

  private static boolean isYear(String digits) {
    int year = Integer.parseInt(digits);
    return year >= 1990 && year < 2100;
  }

  private static boolean isDayOfYear(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '\uff10' && c <= '\uff19';
  }
}
