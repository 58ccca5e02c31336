package kanshiki.concealment;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanshiki.concealment.Concealment.InvisibleInWords;
import kanshiki.text.Folding;

/**
 * Finds characters that take no room on the screen inside words.
 *
 * <p>Only between letters or digits of scripts that need none: joiners belong into Persian and
 * Hindi words, direction marks into Hebrew text, zero-width spaces between Thai words. Variation
 * selectors may follow a kanji, and a soft hyphen may stand where a word can be parted.
 */
final class Invisible {
  private static final char SOFT_HYPHEN = '\u00ad';

  /** Soft hyphens where no word can be parted; fewer may be somebody's slip. */
  private static final int MIN_HYPHENS = 4;

  /** Words quoted of one place. */
  private static final int MAX_WORDS = 5;

  /** Characters of a word shown to either side. */
  private static final int MAX_HALF = 12;

  private Invisible() {}

  /** One place's words, empty when no word has any. Linear. */
  static Optional<InvisibleInWords> inWords(String place, String text) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> hyphenated = new LinkedHashSet<>();
    int count = 0;
    int hyphens = 0;
    int at = 0;
    while (at < text.length()) {
      if (!isInvisible(text, at)) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      int end = at;
      int inRow = 0;
      boolean softHyphens = true;
      while (end < text.length() && isInvisible(text, end)) {
        softHyphens &= text.charAt(end) == SOFT_HYPHEN;
        end += Character.charCount(text.codePointAt(end));
        inRow++;
      }
      if (softHyphens && joins(text, at, end) && !mayBeHyphenated(text, at, end)) {
        hyphens += inRow;
        add(word(text, at, end), hyphenated);
      } else if (!softHyphens && joins(text, at, end)) {
        count += inRow;
        add(word(text, at, end), words);
      }
      at = end;
    }
    if (hyphens >= MIN_HYPHENS) {
      count += hyphens;
      hyphenated.forEach(word -> add(word, words));
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new InvisibleInWords(place, count, List.copyOf(words)));
  }

  private static void add(String word, Set<String> words) {
    if (words.size() < MAX_WORDS) {
      words.add(word);
    }
  }

  /** {@code text} with every invisible character written out: {@code Coin[U+200B]base}. */
  static String visibly(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isInvisible(c)) {
                out.append(String.format("[U+%04X]", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** {@code text} as it is read. */
  static String asRead(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isInvisible(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The letters that tag characters stand for, each unbroken row of them. */
  static List<String> tagged(String text) {
    var found = new ArrayList<String>(0);
    var row = new StringBuilder();
    boolean flag = false;
    for (int i = 0; i < text.length() && found.size() < MAX_WORDS; i++) {
      if (text.charAt(i) == '\udb40' && i + 1 < text.length()) {
        int c = text.codePointAt(i) - 0xe0000;
        if (c >= 0x20 && c < 0x7f) {
          // the flags of England, Scotland and Wales are a black flag with tags
          flag |= row.isEmpty() && i >= 2 && text.codePointBefore(i) == 0x1f3f4;
          row.append((char) c);
        }
        i++;
      } else if (!row.isEmpty()) {
        end(row, flag, found);
        flag = false;
      }
    }
    end(row, flag, found);
    return found;
  }

  private static void end(StringBuilder row, boolean flag, List<String> found) {
    if (!row.isEmpty() && !(flag && row.length() <= 6)) {
      found.add(row.toString());
    }
    row.setLength(0);
  }

  private static boolean isInvisible(String text, int at) {
    char c = text.charAt(at);
    return c >= SOFT_HYPHEN && isInvisible(text.codePointAt(at));
  }

  private static boolean isInvisible(int c) {
    return Folding.isInvisible(c) || c >= 0x180b && c <= 0x180f || c == 0x17b4 || c == 0x17b5;
  }

  private static boolean joins(String text, int start, int end) {
    if (start == 0 || end == text.length()) {
      return false;
    }
    int before = text.codePointBefore(start);
    if (isVariation(text.codePointAt(start)) && isHan(before)) {
      return end > start + Character.charCount(text.codePointAt(start))
          || !isKnownVariation(text.codePointAt(start)) && isPlain(text.codePointAt(end));
    }
    return isPlain(before) && isPlain(text.codePointAt(end));
  }

  private static boolean isVariation(int c) {
    return c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
  }

  /** Those that Unicode has given to kanji: the first three, and the ideographic ones. */
  private static boolean isKnownVariation(int c) {
    return c <= 0xfe02 || c >= 0xe0100;
  }

  private static boolean isHan(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  private static boolean isPlain(int c) {
    if (!Character.isLetterOrDigit(c)) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case LATIN, GREEK, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL, COMMON -> true;
      default -> false;
    };
  }

  /** Nobody parts a word behind or before a single letter. */
  private static boolean mayBeHyphenated(String text, int start, int end) {
    return start >= 2
        && end + 1 < text.length()
        && Character.isLetter(text.charAt(start - 2))
        && Character.isLetter(text.charAt(end + 1));
  }

  /** The word around, white space or signs being its ends; of a long one the part around. */
  private static String word(String text, int start, int end) {
    int from = start;
    int letters = 0;
    while (from > 0 && letters < MAX_HALF && isPartOfWord(text, from - 1)) {
      from--;
      letters += isInvisible(text, from) ? 0 : 1;
    }
    int to = end;
    letters = 0;
    while (to < text.length() && letters < MAX_HALF && isPartOfWord(text, to)) {
      letters += isInvisible(text, to) ? 0 : 1;
      to++;
    }
    from += Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
    to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
    return text.substring(from, to);
  }

  private static boolean isPartOfWord(String text, int at) {
    char c = text.charAt(at);
    return Character.isSurrogate(c) || Character.isLetterOrDigit(c) || isInvisible(text, at);
  }
}
