package kanshiki.brand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import kanshiki.text.Folding;

/**
 * One spelling of a brand's name.
 *
 * @param isWord short or ambiguous: taken for the brand only where a name is expected
 */
record BrandName(String text, boolean isWord) {
  /** A name this short, folded, is a word. */
  private static final int MIN_LATIN = 4;

  private static final int MIN_JAPANESE = 3;

  /**
   * The first label of an official domain is a word from this length on ({@code kuronekoyamato}).
   */
  private static final int MIN_LABEL = 5;

  /** Every name by which {@code brand} is looked for. */
  static List<BrandName> of(Brand brand) {
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
    var names = new ArrayList<BrandName>();
    texts.forEach(
        text -> names.add(new BrandName(text, brand.words().contains(text) || isShort(text))));
    labels(brand).stream()
        .filter(label -> !texts.contains(label))
        .forEach(label -> names.add(new BrandName(label, true)));
    return names;
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

  private static boolean isShort(String text) {
    String folded = Folding.fold(text).text();
    boolean latin = folded.chars().allMatch(c -> c < 128);
    return folded.length() < (latin ? MIN_LATIN : MIN_JAPANESE);
  }
}
