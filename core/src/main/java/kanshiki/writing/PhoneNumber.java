package kanshiki.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A telephone number as a text writes it.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param groups its digits, parted where hyphens, brackets or spaces stand
 * @param international whether a plus sign stands before it
 * @param named whether the words around say that it is one
 */
record PhoneNumber(int start, int end, List<String> groups, boolean international, boolean named) {
  /** Numbers read of one text. */
  private static final int MAX_NUMBERS = 100;

  /** Signs from a number to the word that says what it is. */
  private static final int NAMED_BEFORE = 14;

  private static final int NAMED_BEHIND = 10;

  private static final int LANDLINE_DIGITS = 10;

  private static final List<String> NAMES =
      List.of("電話", "TEL", "Tel", "tel", "ダイヤル", "ダイアル", "携帯", "コールセンター", "連絡先", "℡", "☎", "FAX");

  /** Country codes of China, Hong Kong, Macao and Taiwan. */
  private static final List<String> CHINESE_CODES = List.of("86", "852", "853", "886");

  PhoneNumber {
    groups = List.copyOf(groups);
  }

  /** The numbers of {@code text}, in its order: at least nine digits in groups, or a plus sign. */
  static List<PhoneNumber> in(String text) {
    var numbers = new ArrayList<PhoneNumber>();
    int at = 0;
    while (at < text.length() && numbers.size() < MAX_NUMBERS) {
      if (!isBeginning(text, at)) {
        at++;
        continue;
      }
      var scan = new Scan(text, at);
      if (scan.digits >= 9 && scan.digits <= 15 && !isPartOfCode(text, at, scan.end)) {
        boolean plus = text.charAt(at) == '+' || text.charAt(at) == '＋';
        numbers.add(new PhoneNumber(at, scan.end, scan.groups, plus, isNamed(text, at, scan.end)));
      }
      at = Math.max(at + 1, scan.end);
    }
    return numbers;
  }

  String written(String text) {
    return text.substring(start, end);
  }

  /** Why it cannot be a number in Japan: {@code length}, {@code exchange}, {@code foreign}. */
  Optional<String> wrong() {
    String digits = String.join("", groups);
    if (isChinese(digits)) {
      return Optional.of("foreign");
    }
    if (international || digits.charAt(0) != '0') {
      return Optional.empty();
    }
    if (named && groups.size() > 1 && digits.length() != length(digits)) {
      return Optional.of("length");
    }
    boolean landline = digits.length() == 10 && length(digits) == 10 && !isService(digits);
    // The exchange behind the area code never begins with 0 or 1, which are dialled for other ends.
    boolean wrongExchange =
        landline && groups.size() == 3 && "01".indexOf(groups.get(1).charAt(0)) >= 0;
    return named && wrongExchange ? Optional.of("exchange") : Optional.empty();
  }

  private boolean isChinese(String digits) {
    if (international) {
      return CHINESE_CODES.stream().anyMatch(digits::startsWith);
    }
    boolean mobile =
        digits.length() == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3' && named;
    boolean hotline =
        digits.length() == 10 && digits.startsWith("400") && groups.getFirst().equals("400");
    return mobile || hotline && named;
  }

  /** How many digits a number that begins so has. */
  private static int length(String digits) {
    String head = digits.substring(0, 3);
    return switch (head) {
      case "050", "060", "070", "080", "090", "020" -> 11;
      default -> digits.startsWith("0800") ? 11 : 10;
    };
  }

  private static boolean isService(String digits) {
    return List.of("0120", "0570", "0990", "0180", "0170").contains(digits.substring(0, 4));
  }

  private static boolean isBeginning(String text, int at) {
    char c = text.charAt(at);
    boolean opens =
        digit(c) >= 0
            || (c == '+' || c == '＋' || c == '(' || c == '（')
                && at + 1 < text.length()
                && digit(text.charAt(at + 1)) >= 0;
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    return opens && digit(before) < 0 && !Letters.isLatin(before) && "-－./=_&?".indexOf(before) < 0;
  }

  /** A number that runs on is none to call: part of an address, a sum or a serial number. */
  private static boolean isPartOfCode(String text, int start, int end) {
    char after = end < text.length() ? text.charAt(end) : ' ';
    return Letters.isLatin(after) || "@_/=%円:".indexOf(after) >= 0 || text.charAt(start) == '/';
  }

  private static boolean isNamed(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - NAMED_BEFORE), start);
    String behind = text.substring(end, Math.min(text.length(), end + NAMED_BEHIND));
    // Of two numbers side by side, the name belongs to both.
    return NAMES.stream().anyMatch(name -> before.contains(name) || behind.contains(name));
  }

  /** The value of a half-width or full-width digit, else −1. */
  private static int digit(char c) {
    if (Letters.isDigit(c)) {
      return c - '0';
    }
    return c >= '\uff10' && c <= '\uff19' ? c - '\uff10' : -1;
  }

  /** One number read from its first sign on. */
  private static final class Scan {
    private final List<String> groups = new ArrayList<>();
    private final int end;
    private final int digits;

    Scan(String text, int start) {
      var group = new StringBuilder();
      int count = 0;
      int last = start;
      int at = start;
      int gap = 0;
      while (at < text.length() && count <= 16 && gap <= 2) {
        char c = text.charAt(at);
        int digit = digit(c);
        if (digit >= 0) {
          if (gap > 0 && !group.isEmpty()) {
            groups.add(group.toString());
            group.setLength(0);
          }
          group.append((char) ('0' + digit));
          count++;
          gap = 0;
          last = at + 1;
        } else if (at > start && "-－‐‑–ー()（） ".indexOf(c) < 0) {
          break;
        } else if (count >= LANDLINE_DIGITS && "(（ ".indexOf(c) >= 0) {
          // The number is complete; hours often follow: 0120-000-417 (24時間).
          break;
        } else {
          gap += at > start ? 1 : 0;
        }
        at++;
      }
      if (!group.isEmpty()) {
        groups.add(group.toString());
      }
      this.end = last;
      this.digits = count;
    }
  }
}
