package kanshiki.writing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanshiki.data.DataFile;
import kanshiki.text.Folded;
import kanshiki.text.Folding;
import kanshiki.text.PhraseFinder;

/**
 * Common words of business mail, and how they are misspelt on purpose.
 *
 * <p>Folding makes every disguise of a word equal to the word; what differs between the two is the
 * disguise. The words are read when a text in their language is first met. Linear in the text.
 */
final class WordForms {
  /** Odd words noted of one text; a mail that is torn apart throughout shows no more with more. */
  private static final int MAX_ODD = 200;

  /** Japanese lines are seldom wrapped at fewer characters. */
  private static final int WRAPPED_FROM = 25;

  /** Shorter words come about by chance in codes; longer ones are not in the list. */
  private static final int MIN_ENGLISH = 4;

  private static final int MAX_ENGLISH = 16;

  /** Signs that stand for a letter that the writer would rather not write. */
  private static final String MASKS = "◯○〇●◎＊*×✕■□＿_";

  private final List<String> words;
  private final PhraseFinder finder;

  private WordForms() {
    this.words = words("words-ja.txt");
    this.finder = PhraseFinder.of(words);
  }

  private static final class Japanese {
    static final WordForms WORDS = new WordForms();
  }

  private static final class English {
    static final Map<String, String> BY_FOLDED =
        words("words-en.txt").stream()
            .collect(
                Collectors.toMap(word -> Folding.fold(word).text(), word -> word, (a, b) -> a));
  }

  private static List<String> words(String file) {
    return DataFile.lines(WordForms.class, file).stream()
        .flatMap(line -> Stream.of(line.strip().split(" +")))
        .distinct()
        .toList();
  }

  /** Every oddly spelt word of {@code passage}, in its order. */
  static List<OddWord> oddWords(Passage passage, String language) {
    if (language.equals("ja")) {
      var found = Japanese.WORDS.disguised(passage, Folding.fold(passage.text()));
      found.addAll(Japanese.WORDS.masked(passage));
      return found;
    }
    return language.equals("en") ? english(passage) : List.of();
  }

  /** English words with a letter exchanged; only words with an odd one are folded and looked up. */
  private static List<OddWord> english(Passage passage) {
    var found = new ArrayList<OddWord>();
    String text = passage.text();
    int end = 0;
    for (int start = 0; start < text.length() && found.size() < MAX_ODD; start = end + 1) {
      boolean small = false;
      boolean odd = false;
      for (end = start; end < text.length() && isEnglishLetter(text.charAt(end)); end++) {
        small |= isSmall(text.charAt(end));
        odd |= isOddLetter(text.charAt(end));
      }
      if (small && odd && end - start >= MIN_ENGLISH && end - start <= MAX_ENGLISH) {
        String written = text.substring(start, end);
        String word = English.BY_FOLDED.getOrDefault(Folding.fold(written).text(), "");
        if (!word.isEmpty() && difference(written, word).isPresent()) {
          found.add(new OddWord(passage, start, end, word, OddWord.Kind.LOOK_ALIKE));
        }
      }
    }
    return found;
  }

  private static boolean isEnglishLetter(char c) {
    return Letters.isLatin(c) || isOddLetter(c) || Letters.isDigit(c) || c == '_';
  }

  private static boolean isOddLetter(char c) {
    return c == '0' || c == '1' || c == 'I' || c == '|' || Letters.imitatesLatin(c);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private List<OddWord> disguised(Passage passage, Folded folded) {
    var found = new ArrayList<OddWord>();
    int seenTo = 0;
    for (PhraseFinder.Match match : finder.find(folded)) {
      if (match.start() < seenTo || found.size() == MAX_ODD) {
        continue;
      }
      int start = folded.origin(match.start());
      int end = start + folded.quote(match.start(), match.end()).length();
      String word = words.get(match.phrase());
      Optional<OddWord.Kind> kind =
          isTorn(passage, folded, match)
              ? Optional.of(OddWord.Kind.TORN)
              : difference(passage.text().substring(start, end), word);
      if (kind.isPresent()) {
        found.add(new OddWord(passage, start, end, word, kind.get()));
        seenTo = match.end();
      }
    }
    return found;
  }

  /** Whether a Japanese word has blanks inside that the end of a line does not account for. */
  private static boolean isTorn(Passage passage, Folded folded, PhraseFinder.Match match) {
    int gaps = 0;
    int first = match.end();
    for (int i = match.start() + 1; i < match.end(); i++) {
      if (folded.gapBefore(i)) {
        int before = folded.origin(i - 1);
        boolean lineEnds = passage.lineEnd(before) < folded.origin(i);
        if (lineEnds || !Letters.isJapanese(passage.text().charAt(before))) {
          return false;
        }
        first = gaps++ == 0 ? i : first;
      }
    }
    return gaps > 1 || gaps == 1 && !isWrapped(passage, folded.origin(first - 1));
  }

  /** Whether so many characters without a blank stand before, that a line may have ended here. */
  private static boolean isWrapped(Passage passage, int last) {
    String text = passage.text();
    int start = last + 1;
    while (start > 0
        && last + 1 - start < WRAPPED_FROM
        && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return last + 1 - start == WRAPPED_FROM;
  }

  /** How {@code written} differs from {@code word}, when it is one of the ways that tell. */
  private static Optional<OddWord.Kind> difference(String written, String word) {
    if (written.equalsIgnoreCase(word)) {
      return Optional.empty();
    }
    if (isMixedWidth(written)) {
      return Optional.of(OddWord.Kind.MIXED_WIDTH);
    }
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
    if (plain.length() != word.length()) {
      return Optional.empty();
    }
    int lookAlikes = 0;
    for (int i = 0; i < word.length(); i++) {
      lookAlikes += isLookAlike(plain.charAt(i), word.charAt(i)) ? 1 : 0;
    }
    // A number such as b111 is no word.
    return lookAlikes > 0 && 2 * lookAlikes <= word.length()
        ? Optional.of(OddWord.Kind.LOOK_ALIKE)
        : Optional.empty();
  }

  /** A kanji for a kana or the other way round, a digit or foreign letter for a Latin one. */
  private static boolean isLookAlike(char written, char expected) {
    if (Character.toLowerCase(written) == expected) {
      return false;
    }
    if (Letters.isLatin(expected)) {
      return isOddLetter(written);
    }
    return Letters.isHan(written) && Letters.isKatakana(expected)
        || Letters.isKatakana(written) && Letters.isHan(expected);
  }

  private static boolean isMixedWidth(String written) {
    boolean half = false;
    boolean full = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      half |= Letters.isLatin(c) || Letters.isHalfWidthKana(c);
      full |= Letters.isFullWidthLatin(c) || Letters.isKatakana(c) && c != 'ー';
    }
    return half && full;
  }

  /** Words of three letters and more with one of them hidden behind a sign. */
  private List<OddWord> masked(Passage passage) {
    var found = new ArrayList<OddWord>();
    String text = passage.text();
    int tried = 0;
    for (int i = 1; i < text.length() - 1 && tried < MAX_ODD; i++) {
      if (MASKS.indexOf(text.charAt(i)) >= 0 && Letters.isJapanese(text.charAt(i - 1))) {
        tried++;
        maskedAt(passage, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<OddWord> maskedAt(Passage passage, int mask) {
    String text = passage.text();
    for (String word : words) {
      for (int at = 1; word.length() >= 3 && at < word.length(); at++) {
        int start = mask - at;
        int end = start + word.length();
        if (start >= 0
            && end <= text.length()
            && text.startsWith(word.substring(0, at), start)
            && text.startsWith(word.substring(at + 1), mask + 1)) {
          return Optional.of(new OddWord(passage, start, end, word, OddWord.Kind.MASKED));
        }
      }
    }
    return Optional.empty();
  }
}
