package kanshiki.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import kanshiki.data.DataFile;

/**
 * The commonest words of languages in Latin letters. A word is a number here, one byte a letter, so
 * that a text is searched for them without a piece of it being copied.
 */
final class CommonWords {
  /** Letters of the longest word that can be told. */
  static final int LONGEST = Long.BYTES;

  /** Those that can be told, English first. */
  static final List<String> LANGUAGES;

  private static final long[] WORDS;
  private static final byte[] LANGUAGE_OF;

  static {
    var languages = new ArrayList<String>();
    var words = new TreeMap<Long, Integer>();
    for (String line : DataFile.lines(CommonWords.class, "common-words.txt")) {
      String[] fields = line.split(" ", -1);
      for (int i = 1; i < fields.length; i++) {
        words.put(number(fields[i]), languages.size());
      }
      languages.add(fields[0]);
    }
    LANGUAGES = List.copyOf(languages);
    WORDS = words.keySet().stream().mapToLong(Long::longValue).toArray();
    LANGUAGE_OF = new byte[WORDS.length];
    int at = 0;
    for (int language : words.values()) {
      LANGUAGE_OF[at++] = (byte) language;
    }
  }

  private CommonWords() {}

  /** The place in {@link #LANGUAGES} of the one that {@code word} is common in, or -1. */
  static int language(long word) {
    int at = Arrays.binarySearch(WORDS, word);
    return at < 0 ? -1 : LANGUAGE_OF[at];
  }

  /** The lower-case byte of a letter; 0, which is in no word, outside Latin-1. */
  static long lower(char c) {
    if (c < 128) {
      return c | 0x20;
    }
    if (c > 255) {
      return 0;
    }
    return c >= 0xc0 && c < 0xdf ? c + 0x20 : c;
  }

  private static long number(String word) {
    if (word.length() > LONGEST) {
      throw new IllegalArgumentException("too long a word: " + word);
    }
    long number = 0;
    for (int i = 0; i < word.length(); i++) {
      number = number << 8 | lower(word.charAt(i));
    }
    return number;
  }
}
