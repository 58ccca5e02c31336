package kanshiki.mail;

import java.util.Optional;

/**
 * Finds the bounds of encoded words in one text (RFC 2047 section 2), broken ones too.
 *
 * <p>Asked from left to right it looks at each character a few times only, whatever the text.
 */
final class WordScanner {
  private static final int MAX_CHARSET = 60;

  /** How far a raw question mark in Q text is believed to be one. */
  private static final int MAX_DETOUR = 200;

  private final String s;
  private int knownEnd;
  private int knownStart;

  /**
   * One word.
   *
   * @param encoding B or Q
   * @param end behind its {@code ?=}
   * @param broken it has no end of its own
   */
  record Word(String charset, char encoding, String text, int end, boolean broken) {}

  WordScanner(String s) {
    this.s = s;
    this.knownEnd = s.indexOf("?=");
    this.knownStart = s.indexOf("=?");
  }

  /** The word that starts with the {@code =?} at {@code at}; empty when there is none. */
  Optional<Word> wordAt(int at) {
    int q1 = s.indexOf('?', at + 2);
    if (!isWordStart(at, q1)) {
      return Optional.empty();
    }
    char encoding = Character.toUpperCase(s.charAt(q1 + 1));
    String charset = s.substring(at + 2, q1);
    int language = charset.indexOf('*'); // RFC 2231 section 5
    if (language > 0) {
      charset = charset.substring(0, language);
    }
    int start = q1 + 3;
    int end = endFrom(start);
    if (encoding == 'Q') {
      end = pastQuestionMark(end);
    }
    int nextWord = startFrom(start);
    boolean nextIsWord =
        nextWord >= 0
            && (end < 0 || nextWord + 1 < end)
            && isWordStart(nextWord, s.indexOf('?', nextWord + 2));
    if (end >= 0 && !nextIsWord) {
      return Optional.of(new Word(charset, encoding, s.substring(start, end), end + 2, false));
    }
    // Cut off: what is there up to white space or the next word.
    int stop = nextIsWord ? nextWord : s.length();
    int cut = start;
    while (cut < stop && s.charAt(cut) > ' ' && "\"<>,".indexOf(s.charAt(cut)) < 0) {
      cut++;
    }
    return Optional.of(new Word(charset, encoding, s.substring(start, cut), cut, true));
  }

  private boolean isWordStart(int at, int q1) {
    if (q1 <= at + 2 || q1 - at > MAX_CHARSET || q1 + 2 >= s.length()) {
      return false;
    }
    if (s.charAt(q1 + 2) != '?' || "bBqQ".indexOf(s.charAt(q1 + 1)) < 0) {
      return false;
    }
    for (int i = at + 2; i < q1; i++) {
      if (s.charAt(i) <= ' ' || s.charAt(i) == '=') {
        return false;
      }
    }
    return true;
  }

  private int endFrom(int from) {
    if (knownEnd >= 0 && knownEnd < from) {
      knownEnd = s.indexOf("?=", from);
    }
    return knownEnd;
  }

  private int startFrom(int from) {
    if (knownStart >= 0 && knownStart < from) {
      knownStart = s.indexOf("=?", from);
    }
    return knownStart;
  }

  /** A raw question mark before an encoded octet ("Really?=20Yes?=") is not the end. */
  private int pastQuestionMark(int end) {
    int limit = Math.min(s.length() - 1, end + MAX_DETOUR);
    int found = end;
    while (found >= 0 && found + 3 < s.length() && isHex(found + 2) && isHex(found + 3)) {
      int later = found + 2;
      while (later < limit && !s.startsWith("?=", later) && s.charAt(later) > ' ') {
        later++;
      }
      if (later >= limit || s.charAt(later) <= ' ') {
        return found;
      }
      found = later;
    }
    return found;
  }

  private boolean isHex(int i) {
    char c = s.charAt(i);
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'F';
  }
}
