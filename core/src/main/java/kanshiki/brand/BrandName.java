package kanshiki.brand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kanshiki.text.Folding;

/**
 * One name of a brand.
 *
 * @param isWord short or ambiguous: taken for the brand only where a name is expected
 * @param spellings all honest ones that fold onto the same text: 高島屋 and 髙島屋; at least one
 */
record BrandName(boolean isWord, List<String> spellings) {
  /** A name this short, folded, is a word. */
  private static final int MIN_LATIN = 4;

  private static final int MIN_JAPANESE = 3;

  /**
   * The first label of an official domain is a word from this length on ({@code kuronekoyamato}).
   */
  private static final int MIN_LABEL = 5;

  BrandName {
    spellings = List.copyOf(spellings);
  }

  /** Whether {@code quoted}, which folds onto this name, is none of its honest spellings. */
  boolean differsFrom(String quoted) {
    return spellings.stream().allMatch(spelling -> Disguise.differs(spelling, quoted));
  }

  /** Every name by which {@code brand} is looked for. */
  static Collection<BrandName> of(Brand brand) {
    Set<String> words =
        brand.words().stream().map(BrandName::folded).collect(Collectors.toUnmodifiableSet());
    var names = new LinkedHashMap<String, BrandName>();
    for (String text : texts(brand)) {
      String folded = folded(text);
      var name = new BrandName(words.contains(folded) || isShort(folded), List.of(text));
      names.merge(folded, name, BrandName::with);
    }
    for (String label : labels(brand)) {
      names.putIfAbsent(folded(label), new BrandName(true, List.of(label)));
    }
    return names.values();
  }

  /**
   * What stands before the public suffix of each official domain: the name in hosts and local
   * parts.
   */
  static List<String> labels(Brand brand) {
    return brand.domains().stream()
        .filter(domain -> !brand.shared().contains(domain))
        .map(domain -> domain.organisation().labels().getFirst())
        .filter(label -> label.length() >= MIN_LABEL)
        .distinct()
        .toList();
  }

  private BrandName with(BrandName other) {
    var all = new ArrayList<>(spellings);
    all.addAll(other.spellings);
    return new BrandName(isWord, all);
  }

  private static Set<String> texts(Brand brand) {
    var texts = new LinkedHashSet<String>();
    texts.add(brand.name().ja());
    texts.add(brand.name().en());
    texts.addAll(brand.aliases());
    texts.addAll(brand.words());
    for (var domain : brand.domains()) {
      if (!brand.shared().contains(domain)) {
        texts.add(domain.name());
      }
    }
    return texts;
  }

  private static String folded(String text) {
    return Folding.fold(text).text();
  }

  private static boolean isShort(String folded) {
    boolean latin = folded.chars().allMatch(c -> c < 128);
    return folded.length() < (latin ? MIN_LATIN : MIN_JAPANESE);
  }
}
