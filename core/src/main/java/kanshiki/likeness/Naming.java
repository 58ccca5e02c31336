package kanshiki.likeness;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;

/**
 * A brand whose names a page shows where its own site would: no proof of a copy, but of whom it
 * wants to be taken for.
 *
 * @param places where the names stand; at least two
 */
record Naming(Brand brand, Set<Place> places) {
  /** Where a site gives its name. */
  enum Place {
    TITLE(0.15),
    /** A large heading, or the text alternative of a picture in the upper part. */
    HEADING(0.15),
    /** Behind the copyright sign. */
    IMPRINT(0.15);

    private final double score;

    Place(double score) {
      this.score = score;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Names alone never come up to a copy's score. */
  static final double MOST = 0.45;

  Naming {
    places = EnumSet.copyOf(places);
  }

  double score() {
    return Math.min(MOST, places.stream().mapToDouble(place -> place.score).sum());
  }

  /** The brand named in most places; empty when none is in two. */
  static Optional<Naming> of(Portrait page) {
    var places = new LinkedHashMap<Brand, EnumSet<Place>>();
    BrandDirectory directory = BrandDirectory.builtIn();
    note(places, directory.namedIn(page.title(), true), Place.TITLE);
    for (String heading : page.headings()) {
      note(places, directory.namedIn(heading, true), Place.HEADING);
    }
    note(places, directory.namedIn(page.imprint(), true), Place.IMPRINT);
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= 2)
        .max(Comparator.comparingInt((Map.Entry<Brand, EnumSet<Place>> e) -> e.getValue().size()))
        .map(entry -> new Naming(entry.getKey(), entry.getValue()));
  }

  private static void note(Map<Brand, EnumSet<Place>> places, List<Brand> brands, Place place) {
    for (Brand brand : brands) {
      places.computeIfAbsent(brand, _ -> EnumSet.noneOf(Place.class)).add(place);
    }
  }
}
