package kanshiki.brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import kanshiki.text.Folded;
import kanshiki.text.PhraseFinder;

/** Finds the names of all brands in a text, in one pass. Immutable. */
final class BrandNames {
  /**
   * One name met.
   *
   * @param isWord a short or ambiguous one
   * @param name as the directory has it
   * @param quoted as it was written
   */
  record Mention(Brand brand, boolean isWord, String name, String quoted, int start, int end) {
    /** Written otherwise than it is read: spaced, with look-alike or invisible characters. */
    boolean isDisguised() {
      return Disguise.differs(name, quoted);
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
      int phrase = match.phrase();
      String name = index.name(phrase);
      boolean word = index.isWord(phrase);
      String quoted = text.quote(match.start(), match.end());
      if (word && Disguise.differs(name, quoted)) {
        continue; // 02 is not o2
      }
      start = match.start();
      end = match.end();
      mentions.add(
          new Mention(brands.apply(index.brandOfName(phrase)), word, name, quoted, start, end));
    }
    return mentions;
  }
}
