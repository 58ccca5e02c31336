package kanshiki.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kanshiki.data.DataFile;

/**
 * The same sounds in hiragana, katakana and Latin letters (Hepburn, and the commoner of others).
 */
final class Kana {
  private static final int SHIFT = 'ァ' - 'ぁ';

  /** Longest syllable in Latin letters. */
  private static final int LONGEST = 4;

  private static final Map<String, String> SYLLABLES = new TreeMap<>();
  private static final Map<String, String> LATIN = new TreeMap<>();

  static {
    for (String line : DataFile.lines(Kana.class, "syllables.txt")) {
      List<String> words = List.of(line.split(" ", -1));
      LATIN.putIfAbsent(words.getFirst(), words.get(1));
      words.subList(1, words.size()).forEach(latin -> SYLLABLES.put(latin, words.getFirst()));
    }
  }

  private Kana() {}

  /** Katakana in hiragana; empty unless all of it is katakana. */
  static Optional<String> hiragana(String katakana) {
    return shifted(katakana, 'ァ', 'ヶ', -SHIFT);
  }

  /** Hiragana in katakana; empty unless all of it is hiragana. */
  static Optional<String> katakana(String hiragana) {
    return shifted(hiragana, 'ぁ', 'ゖ', SHIFT);
  }

  /** A name in katakana; empty where the letters are not syllables of Japanese throughout. */
  static Optional<String> ofLatin(String latin) {
    String lower = latin.toLowerCase(Locale.ROOT);
    var kana = new StringBuilder();
    int at = 0;
    while (at < lower.length()) {
      char c = lower.charAt(at);
      boolean doubled =
          at + 1 < lower.length() && c == lower.charAt(at + 1) && "aiueon".indexOf(c) < 0;
      if (doubled) {
        kana.append('ッ');
        at++;
        continue;
      }
      int end = Math.min(lower.length(), at + LONGEST);
      while (end > at && !SYLLABLES.containsKey(lower.substring(at, end))) {
        end--;
      }
      if (end == at) {
        return Optional.empty();
      }
      kana.append(SYLLABLES.get(lower.substring(at, end)));
      at = end;
    }
    return Optional.of(kana.toString());
  }

  /** Kana in Latin letters; empty unless all of it is kana. */
  static Optional<String> latin(String name) {
    String kana = katakana(name).orElse(name);
    var latin = new StringBuilder();
    int at = 0;
    boolean doubled = false;
    while (at < kana.length()) {
      if (kana.charAt(at) == 'ー') {
        at++;
        continue;
      }
      if (kana.charAt(at) == 'ッ') {
        doubled = true;
        at++;
        continue;
      }
      int length = at + 2 <= kana.length() && LATIN.containsKey(kana.substring(at, at + 2)) ? 2 : 1;
      String syllable = LATIN.get(kana.substring(at, at + length));
      if (syllable == null) {
        return Optional.empty();
      }
      latin.append(doubled ? syllable.substring(0, 1) : "").append(syllable);
      doubled = false;
      at += length;
    }
    return latin.isEmpty() ? Optional.empty() : Optional.of(latin.toString());
  }

  private static Optional<String> shifted(String text, char first, char last, int shift) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'ー' || c == ' ' || c == '\u3000' || c == '・') {
        out.append(c);
      } else if (c >= first && c <= last) {
        out.append((char) (c + shift));
      } else {
        return Optional.empty();
      }
    }
    return out.isEmpty() ? Optional.empty() : Optional.of(out.toString());
  }
}
