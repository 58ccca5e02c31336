package kanshiki.diction;

import kanshiki.text.Folded;

/** Writes symbols and remembers where each of them comes from. Linear; not thread-safe. */
final class SymbolWriter {
  /** Letters of a Latin word; a longer one is a code. */
  private static final int LONGEST_WORD = 20;

  /** Letters of a word in which one digit may stand for a letter, as in {@code Amaz0n}. */
  private static final int SHORTEST_WITH_DIGIT = 5;

  private final StringBuilder symbols = new StringBuilder();
  private final int[] positions = new int[Reading.MAX_SYMBOLS + LONGEST_WORD + 4];

  String symbols() {
    return symbols.toString();
  }

  int[] positions() {
    return positions;
  }

  int length() {
    return symbols.length();
  }

  /** Parts what comes from what was. */
  void blank(int position) {
    if (!symbols.isEmpty() && symbols.charAt(symbols.length() - 1) != ' ') {
      add(' ', position);
    }
  }

  /** Reads {@code text} from {@code start} to what stands at {@code sourceEnd} in its source. */
  void read(Folded text, int start, int sourceEnd) {
    int at = start;
    while (at < text.length() && length() < Reading.MAX_SYMBOLS && text.origin(at) < sourceEnd) {
      if (text.gapBefore(at)) {
        blank(at);
      }
      char written = text.written(at);
      if (written < 128) {
        at = readAscii(text, at);
        continue;
      }
      char c = text.text().charAt(at);
      if (Character.isDigit(written)) {
        mark(Reading.NUMBER, at);
      } else if (Character.isLetter(c) || c == 'ー') {
        add(c, at);
      } else {
        blank(at);
      }
      at++;
    }
  }

  /** Reads a run of ASCII without blanks: words, numbers, or an address. */
  private int readAscii(Folded text, int start) {
    int end = start + 1;
    boolean address = text.written(start) == '@';
    while (end < text.length() && !text.gapBefore(end) && text.written(end) < 128) {
      char c = text.written(end);
      address |= c == '@' || c == '/' && text.written(end - 1) == '/' || isDotOfHost(text, end);
      end++;
    }
    if (address) {
      mark(Reading.ADDRESS, start);
      return end;
    }
    int at = start;
    while (at < end && length() < Reading.MAX_SYMBOLS) {
      at = isWordSign(text.written(at)) ? readWord(text, at, end) : afterSign(at);
    }
    return end;
  }

  private int afterSign(int at) {
    blank(at);
    return at + 1;
  }

  private int readWord(Folded text, int start, int runEnd) {
    int end = start;
    int digits = 0;
    while (end < runEnd && isWordSign(text.written(end))) {
      digits += isDigit(text.written(end)) ? 1 : 0;
      end++;
    }
    int length = end - start;
    if (digits > 1 || digits == 1 && length < SHORTEST_WITH_DIGIT || length > LONGEST_WORD) {
      mark(Reading.NUMBER, start);
    } else {
      for (int i = start; i < end; i++) {
        add(text.text().charAt(i), i);
      }
    }
    return end;
  }

  private static boolean isDotOfHost(Folded text, int at) {
    return text.written(at) == '.'
        && isWordSign(text.written(at - 1))
        && at + 2 < text.length()
        && isWordSign(text.written(at + 1))
        && isWordSign(text.written(at + 2))
        && !text.gapBefore(at + 1)
        && !text.gapBefore(at + 2);
  }

  /** One mark for several in a row. */
  private void mark(char mark, int position) {
    if (symbols.isEmpty() || symbols.charAt(symbols.length() - 1) != mark) {
      add(mark, position);
    }
  }

  private void add(char symbol, int position) {
    positions[symbols.length()] = position;
    symbols.append(symbol);
  }

  private static boolean isWordSign(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
