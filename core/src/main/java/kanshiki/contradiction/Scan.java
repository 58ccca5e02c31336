package kanshiki.contradiction;

import java.util.List;
import java.util.Locale;

/** A text that numbers and dates are looked for in. All steps are bounded, so a scan is linear. */
final class Scan {
  /** Blanks passed over between the parts of one date or sum. */
  private static final int MAX_BLANKS = 3;

  final String source;
  final String text;

  /**
   * @param source as it was written; quotations come from here
   */
  Scan(String source) {
    this.source = source;
    this.text = HalfWidth.of(source);
  }

  int length() {
    return text.length();
  }

  /** The character at {@code at}; a line feed outside the text. */
  char at(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
  }

  boolean isDigit(int at) {
    char c = at(at);
    return c >= '0' && c <= '9';
  }

  boolean isLatin(int at) {
    char c = at(at);
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Behind the digits that begin at {@code at}. */
  int digits(int at) {
    int end = at;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  /** Behind the Latin letters that begin at {@code at}. */
  int letters(int at) {
    int end = at;
    while (isLatin(end)) {
      end++;
    }
    return end;
  }

  /** Behind the few blanks at {@code at}; never over a line's end. */
  int blanks(int at) {
    int end = at;
    while (end < at + MAX_BLANKS && (at(end) == ' ' || at(end) == '\t')) {
      end++;
    }
    return end;
  }

  /** The first of the few blanks that end before {@code at}. */
  int blanksBefore(int at) {
    int start = at;
    while (start > at - MAX_BLANKS && (at(start - 1) == ' ' || at(start - 1) == '\t')) {
      start--;
    }
    return start;
  }

  /** The number of at most nine digits from {@code start} to {@code end}; -1 for a longer one. */
  int number(int start, int end) {
    return end - start > 9 || end <= start ? -1 : Integer.parseInt(text, start, end, 10);
  }

  String quote(int start, int end) {
    return source.substring(start, end);
  }

  /** Up to {@code most} characters before {@code at} on its line, in lower case. */
  String before(int at, int most) {
    String behind = text.substring(Math.max(0, at - most), at);
    return behind.substring(behind.lastIndexOf('\n') + 1).toLowerCase(Locale.ROOT);
  }

  /** Up to {@code most} characters from {@code at} on its line, in lower case. */
  String after(int at, int most) {
    int to = Math.min(text.length(), at + most);
    String ahead = text.substring(at, to);
    int line = ahead.indexOf('\n');
    return (line < 0 ? ahead : ahead.substring(0, line)).toLowerCase(Locale.ROOT);
  }

  /** Whether the line of {@code at} is quoted from another mail. */
  boolean isQuoted(int at) {
    int line = at;
    while (line > 0 && line > at - 400 && text.charAt(line - 1) != '\n') {
      line--;
    }
    return at(blanks(line)) == '>' || at(line) == '|';
  }

  static boolean containsAny(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }
}
