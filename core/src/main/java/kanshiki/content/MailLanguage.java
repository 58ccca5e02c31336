package kanshiki.content;

import java.lang.Character.UnicodeScript;

/** Tells the language of a text by its letters, coarsely. */
public final class MailLanguage {
  /** Characters looked at. */
  private static final int SAMPLE = 20_000;

  private MailLanguage() {}

  /**
   * {@code ja}, {@code zh}, {@code ko}, {@code ru}, {@code en} for Latin letters, {@code und} when
   * there are none.
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
    return latin > 0 ? "en" : "und";
  }
}
