package kanshiki.content;

import java.lang.Character.UnicodeScript;

/** Tells the language of a text by its letters, coarsely. */
public final class MailLanguage {
  /** Characters looked at. */
  private static final int SAMPLE = 20_000;

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
      switch (script(c)) {
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
    return latin > 0 ? byCommonWords(text, end) : "und";
  }

  /** As {@link UnicodeScript#of}, which searches a table, but at once for what is met most. */
  private static UnicodeScript script(char c) {
    if (c >= 0x4e00 && c < 0x9fe0) {
      return UnicodeScript.HAN;
    }
    if (c >= 0x30a1 && c <= 0x30fa) {
      return UnicodeScript.KATAKANA;
    }
    return c >= 0x3041 && c <= 0x3096 ? UnicodeScript.HIRAGANA : UnicodeScript.of(c);
  }

  /** The Latin-script language whose commonest words are met most; English where none is. */
  private static String byCommonWords(String text, int end) {
    var counts = new int[CommonWords.LANGUAGES.size()];
    long word = 0;
    int length = 0;
    for (int i = 0; i <= end; i++) {
      char c = i < end ? text.charAt(i) : ' ';
      if (c < 128 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c)) {
        word = word << 8 | CommonWords.lower(c);
        length++;
      } else if (length > 0) {
        int language = length <= CommonWords.LONGEST ? CommonWords.language(word) : -1;
        if (language >= 0) {
          counts[language]++;
        }
        word = 0;
        length = 0;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return CommonWords.LANGUAGES.get(most);
  }
}
