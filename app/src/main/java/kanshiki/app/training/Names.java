package kanshiki.app.training;

import java.util.ArrayList;
import java.util.stream.Stream;
import kanshiki.brand.BrandDirectory;
import kanshiki.data.DataFile;
import kanshiki.text.Folded;
import kanshiki.text.Folding;
import kanshiki.text.PhraseFinder;

/**
 * Names that may not be learnt: those of brands, whose genuine mail names them too, and people's
 * given names.
 */
final class Names {
  /** Stands in the place of each letter of a name. */
  static final char MASK = '\u0001';

  private static final int SHORTEST = 3;

  private final PhraseFinder finder;

  Names() {
    Stream<String> brands =
        BrandDirectory.builtIn().brands().stream()
            .flatMap(
                brand ->
                    Stream.concat(
                        Stream.of(brand.name().ja(), brand.name().en()), brand.aliases().stream()));
    var phrases = new ArrayList<String>();
    Stream.concat(brands, DataFile.lines(Names.class, "given-names.txt").stream())
        .filter(name -> Folding.fold(name).length() >= SHORTEST)
        .distinct()
        .sorted()
        .forEach(phrases::add);
    this.finder = PhraseFinder.of(phrases);
  }

  /** The same symbols with names masked. */
  String mask(String symbols) {
    Folded folded = Folding.fold(symbols);
    var masked = new StringBuilder(symbols);
    for (PhraseFinder.Match match : finder.find(folded)) {
      if (folded.isWordBoundary(match.start()) && folded.isWordBoundary(match.end())) {
        for (int i = match.start(); i < match.end(); i++) {
          masked.setCharAt(folded.origin(i), MASK);
        }
      }
    }
    return masked.toString();
  }
}
