package kanshiki.concealment;

import java.util.ArrayList;
import java.util.List;
import kanshiki.concealment.HiddenText.Filling;
import kanshiki.content.Body;
import kanshiki.content.MailLanguage;
import kanshiki.content.Unseen;

/** Takes what is ordinary out of the hidden text, and says what the rest is. */
final class HiddenTexts {
  /** A preview stands before this many characters of what is seen, such as "view in browser". */
  private static final int TOP = 100;

  /** Letters of a preview: programs show some 200 at most. */
  private static final int MAX_PREVIEW = 300;

  /** Letters from which on a language can be told. */
  private static final int MIN_LANGUAGE = 40;

  /** Characters looked at to say what the text is. */
  private static final int SAMPLE = 2_000;

  private HiddenTexts() {}

  static HiddenText of(Body body) {
    var runs = new ArrayList<Unseen>(0);
    int letters = 0;
    int preview = MAX_PREVIEW;
    for (Unseen run : body.unseen()) {
      int own = letters(run.text());
      if (own == 0 || run.means() == Unseen.Means.OTHER_SCREEN) {
        continue;
      }
      if (run.shownBefore() <= TOP && !run.splitsWord() && own <= preview) {
        preview -= own;
        continue;
      }
      runs.add(run);
      letters += own;
    }
    int shown = letters(body.visible());
    Filling filling = runs.isEmpty() ? Filling.SENTENCES : filling(runs, body.visible());
    return new HiddenText(runs, letters, shown, filling);
  }

  private static Filling filling(List<Unseen> runs, String visible) {
    var sample = new StringBuilder();
    for (Unseen run : runs) {
      if (sample.length() > SAMPLE) {
        break;
      }
      sample.append(run.text(), 0, Math.min(SAMPLE, run.text().length())).append(' ');
    }
    String text = sample.toString();
    if (isRandom(text)) {
      return Filling.RANDOM_CHARACTERS;
    }
    if (letters(text) >= MIN_LANGUAGE
        && letters(visible) >= MIN_LANGUAGE
        && !MailLanguage.of(text).equals(MailLanguage.of(visible))) {
      return Filling.OTHER_LANGUAGE;
    }
    return isLoose(text) ? Filling.LOOSE_WORDS : Filling.SENTENCES;
  }

  /** Most of it are digits, letters mixed with them, or capitals within small letters. */
  private static boolean isRandom(String text) {
    int odd = 0;
    int all = 0;
    for (String word : text.split(" ", -1)) {
      all += word.length();
      odd += isOdd(word) ? word.length() : 0;
    }
    return 2 * odd > all;
  }

  private static boolean isOdd(String word) {
    int digits = 0;
    int inner = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128) {
        return false;
      }
      digits += c >= '0' && c <= '9' ? 1 : 0;
      boolean capital = c >= 'A' && c <= 'Z';
      inner += capital && i > 0 && Character.isLowerCase(word.charAt(i - 1)) ? 1 : 0;
    }
    return word.length() >= 5 && (2 * digits > word.length() || digits + inner >= 2);
  }

  /** Ten words and more to each sign that ends a sentence. */
  private static boolean isLoose(String text) {
    int words = 1;
    int ends = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      words += c == ' ' ? 1 : 0;
      ends += ".!?。！？".indexOf(c) >= 0 ? 1 : 0;
    }
    return words >= 10 && ends * 30 < words;
  }

  static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
