package kanshiki.content;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kanshiki.data.DataFile;

/** Tells the language of a text by its letters, coarsely. */
public final class MailLanguage {
  /** Characters looked at. */
  private static final int SAMPLE = 20_000;

  private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}]+");

  private static final Map<String, String> COMMON_WORDS = commonWords();

  private MailLanguage() {}

  /**
   * {@code ja}, {@code zh}, {@code ko}, {@code ru}, {@code en}, {@code de}, {@code fr}, {@code es},
   * {@code pt}, {@code it} or {@code nl}, {@code und} when there are none.
   */
  public static String of(String text) {
    int kana = 0;
    int han = 0;
    int hangul = 0;
    int cyrillic = 0;
    int latin = 0;
    int end = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < 128) {
        latin += Character.isLetter(c) ? 1 : 0;
        continue;
      }
      UnicodeScript script = UnicodeScript.of(c);
      switch (script) {
        case HIRAGANA, KATAKANA -> kana++;
        case HAN -> han++;
        case HANGUL -> hangul++;
        case CYRILLIC -> cyrillic++;
        case LATIN -> latin++;
        default -> {}
      }
    }
    // Two Latin letters and more make up the word that one kanji or two kana make; links count much
    // too high.
    if (kana >= 4 && (kana + han) * 4 >= latin) {
      return "ja";
    }
    if (hangul * 4 > latin && hangul > 0) {
      return "ko";
    }
    if (han * 4 > latin && han > 0) {
      return kana > 0 ? "ja" : "zh";
    }
    if (cyrillic * 2 > latin && cyrillic > 0) {
      return "ru";
    }
    return latin > 0 ? byCommonWords(text.substring(0, end)) : "und";
  }

  /** The Latin-script language whose commonest words are met most; English where none is. */
  private static String byCommonWords(String text) {
    var counts = new HashMap<String, Integer>();
    for (String word : WORD_ENDS.split(text.toLowerCase(Locale.ROOT), -1)) {
      String language = COMMON_WORDS.get(word);
      if (language != null) {
        counts.merge(language, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("en");
  }

  private static Map<String, String> commonWords() {
    var words = new HashMap<String, String>();
    for (String line : DataFile.lines(MailLanguage.class, "common-words.txt")) {
      String[] fields = line.split(" ", -1);
      for (int i = 1; i < fields.length; i++) {
        words.put(fields[i], fields[0]);
      }
    }
    return Map.copyOf(words);
  }
}
