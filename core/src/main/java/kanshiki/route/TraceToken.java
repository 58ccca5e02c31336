package kanshiki.route;

import java.util.ArrayList;
import java.util.List;

/**
 * One piece of a trace field: a word, or a comment with its inside.
 *
 * @param text a word as written (angle and square brackets kept), or a comment without its outer
 *     parentheses
 */
record TraceToken(boolean comment, String text) {

  /** Cuts {@code text} into words and comments; never fails, takes linear time. */
  static List<TraceToken> of(String text) {
    var tokens = new ArrayList<TraceToken>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '(') {
        int end = endOfComment(text, at);
        boolean closed = end <= text.length() && text.charAt(end - 1) == ')' && end - 1 > at;
        tokens.add(new TraceToken(true, text.substring(at + 1, closed ? end - 1 : end).strip()));
        at = end;
      } else if (c <= ' ' || c == ')' || c == ',' || c == ';') {
        at++;
      } else {
        int end = endOfWord(text, at);
        tokens.add(new TraceToken(false, text.substring(at, end)));
        at = end;
      }
    }
    return tokens;
  }

  /**
   * Where the time begins: behind the last semicolon that stands outside comments, angle brackets
   * and quotes; -1 when there is none (RFC 5321 section 4.4).
   */
  static int semicolon(String text) {
    int last = -1;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '(') {
        int end = endOfComment(text, at);
        if (end == text.length() && text.charAt(end - 1) != ')') {
          return text.lastIndexOf(';'); // never closed: the parentheses tell nothing
        }
        at = end;
      } else if (c == '<' || c == '"') {
        int close = text.indexOf(c == '<' ? '>' : '"', at + 1);
        at = close < 0 ? at + 1 : close + 1;
      } else {
        if (c == ';' && !text.substring(at + 1).isBlank()) {
          last = at;
        }
        at++;
      }
    }
    return last;
  }

  private static int endOfComment(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '(' -> depth++;
        case ')' -> {
          if (--depth == 0) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return text.length();
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '[' || at == start && (c == '<' || c == '"')) {
        int close = text.indexOf(c == '[' ? ']' : c == '<' ? '>' : '"', at + 1);
        if (close > 0) {
          at = close + 1;
          continue;
        }
      }
      if (at > start && (c <= ' ' || c == '(' || c == ')' || c == ',' || c == ';')) {
        return at;
      }
      at++;
    }
    return at;
  }
}
