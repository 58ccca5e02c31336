package kanshiki.brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import kanshiki.text.Folded;
import kanshiki.text.PhraseFinder;

/** Finds the names of all brands in a text, in one pass. Immutable. */
final class BrandNames {
  /** Katakana names up to this length also end where the run of katakana ends: エネル, not エネルギー. */
  private static final int MAX_CLOSED_KATAKANA = 3;

  /**
   * One name met.
   *
   * @param meaning as the directory has it
   * @param quoted as it was written
   */
  record Mention(Brand brand, BrandName meaning, String quoted, int start, int end) {
    boolean isWord() {
      return meaning.isWord();
    }

    String name() {
      return meaning.spellings().getFirst();
    }

    /** Written otherwise than it is read: spaced, with look-alike or invisible characters. */
    boolean isDisguised() {
      return meaning.differsFrom(quoted);
    }
  }

  private final BrandIndex index;
  private final IntFunction<Brand> brands;

  BrandNames(BrandIndex index, IntFunction<Brand> brands) {
    this.index = index;
    this.brands = brands;
  }

  /** Every mention in {@code text} that is not part of a longer name, in the order of the text. */
  List<Mention> find(Folded text) {
    var matches = new ArrayList<>(index.finder().find(text));
    matches.sort(
        Comparator.comparingInt(PhraseFinder.Match::start).thenComparingInt(match -> -match.end()));
    var mentions = new ArrayList<Mention>();
    int start = -1;
    int end = -1;
    for (var match : matches) {
      boolean sameWords =
          match.start() == start && match.end() == end; // a name that two brands share
      if (match.end() <= end && !sameWords) {
        continue;
      }
      BrandName name = index.name(match.phrase());
      String quoted = text.quote(match.start(), match.end());
      if (name.isWord() && name.differsFrom(quoted)) {
        continue; // 02 is not o2
      }
      if (isInsideKatakanaWord(text, match.start(), match.end(), name.isWord())) {
        continue; // ライオン is not イオン
      }
      start = match.start();
      end = match.end();
      mentions.add(
          new Mention(brands.apply(index.brandOfName(match.phrase())), name, quoted, start, end));
    }
    return mentions;
  }

  /**
   * Katakana has no spaces, but a longer word written in it is another word: ライオン holds イオン, マテリアル
   * テリア. Long names are taken to have been joined with others on their right: アマゾンプライム.
   */
  private static boolean isInsideKatakanaWord(Folded text, int start, int end, boolean isWord) {
    boolean before =
        start > 0
            && !text.gapBefore(start)
            && isKatakana(text, start)
            && isKatakana(text, start - 1);
    boolean closed = isWord || end - start <= MAX_CLOSED_KATAKANA;
    boolean after =
        closed
            && end < text.length()
            && !text.gapBefore(end)
            && isKatakana(text, end - 1)
            && isKatakana(text, end);
    return before || after;
  }

  /** By the source: in the folded text hiragana are katakana too. */
  private static boolean isKatakana(Folded text, int position) {
    char c = text.quote(position, position + 1).charAt(0);
    return c >= '\u30a1' && c <= '\u30fa' || c == 'ー' || c >= '\uff66' && c <= '\uff9f';
  }
}
