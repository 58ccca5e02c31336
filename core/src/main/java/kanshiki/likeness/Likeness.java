package kanshiki.likeness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import kanshiki.image.Fingerprint;
import kanshiki.likeness.Portrait.Logo;
import kanshiki.sketch.Sketch;

/**
 * How much one page is like a genuine one.
 *
 * @param score of all parts together, 0 to 1; from {@link #COPY} on the page is a copy
 * @param parts each 0 to 1; a part that cannot be compared, because one of the pages lacks it, is
 *     left out
 * @param identical whether nothing but the address differs in what can be compared
 * @param hotLinked hosts of the genuine site from which the page loads its pictures, styles or
 *     scripts
 * @param linksHome hosts of the genuine site to which its links lead, while its form does not
 */
public record Likeness(
    double score,
    Map<Part, Double> parts,
    boolean identical,
    List<String> hotLinked,
    List<String> linksHome) {
  /**
   * From this score on a page is a copy. Measured by {@code LikenessLabTest}: the least copy and
   * the most similar stranger lie on either side of it.
   */
  public static final double COPY = 0.5;

  /** What is compared. */
  public enum Part {
    /** The tree of elements, the fields, the names its author gave. */
    STRUCTURE(0.45),
    /** The visible words. */
    TEXT(0.75),
    /** The picture in the browser's tab. */
    FAVICON(0.4),
    /** A picture in the upper part of the page. */
    LOGO(0.55),
    /** The first view as a whole. */
    PICTURE(0.5);

    /** How far this part alone, fully alike, would convince. */
    private final double weight;

    Part(double weight) {
      this.weight = weight;
    }

    /** Lower case, as the reports write it. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What pictures and files of the genuine site that are loaded from it add. */
  private static final double HOT_LINKED = 0.3;

  /** Structure and picture say whose kit a page was built with; alone they convince this little. */
  private static final double ALONE = 0.35;

  /** Estimates of equal sets come out at this or more. */
  private static final double SAME = 0.97;

  public Likeness {
    parts = Map.copyOf(parts);
    hotLinked = List.copyOf(hotLinked);
    linksHome = List.copyOf(linksHome);
  }

  /** Whether the page is a copy of the genuine one. */
  public boolean isCopy() {
    return score >= COPY;
  }

  /**
   * Lays a page beside a genuine one. It knows nothing of whose page it is: one of the brand's own
   * is like itself.
   */
  public static Likeness of(Portrait page, GenuinePage genuine) {
    Portrait original = genuine.portrait();
    var parts = new EnumMap<Part, Double>(Part.class);
    put(parts, Part.STRUCTURE, structure(page, original));
    put(parts, Part.TEXT, text(page.words(), original.words()));
    put(parts, Part.FAVICON, favicon(page, original));
    put(parts, Part.LOGO, logo(page.logos(), original.logos()));
    put(parts, Part.PICTURE, picture(page.view(), original.view()));
    List<String> hotLinked = page.resources().stream().filter(genuine::isOwn).toList();
    List<String> links = page.links().stream().filter(genuine::isOwn).toList();
    boolean sendsHome = page.targets().stream().allMatch(genuine::isOwn);
    return new Likeness(
        score(parts, !hotLinked.isEmpty()),
        parts,
        isIdentical(page, original, parts),
        hotLinked,
        sendsHome ? List.of() : links);
  }

  /**
   * Text, favicon and logo say whose page it wants to be; each convinces by itself of its share of
   * the doubt that is left. Structure, picture and what is loaded from the genuine site, which many
   * an honest page shares with another, count in full only as far as those do.
   */
  private static double score(Map<Part, Double> parts, boolean hotLinked) {
    double doubt = 1;
    for (Part part : List.of(Part.TEXT, Part.FAVICON, Part.LOGO)) {
      doubt *= 1 - part.weight * parts.getOrDefault(part, 0.0);
    }
    double trust = ALONE + (1 - ALONE) * (1 - doubt);
    for (Part part : List.of(Part.STRUCTURE, Part.PICTURE)) {
      doubt *= 1 - part.weight * trust * parts.getOrDefault(part, 0.0);
    }
    doubt *= hotLinked ? 1 - HOT_LINKED * trust : 1;
    return rounded(1 - doubt);
  }

  private static boolean isIdentical(Portrait page, Portrait original, Map<Part, Double> parts) {
    return !page.cut()
        && page.run().equals(original.run())
        && page.wording().equals(original.wording())
        && !page.wording().isEmpty()
        && page.fields().equals(original.fields())
        && parts.getOrDefault(Part.FAVICON, 1.0) >= SAME
        && parts.getOrDefault(Part.PICTURE, 1.0) >= SAME;
  }

  private static OptionalDouble structure(Portrait page, Portrait original) {
    if (page.shape().count() < Sketch.FEW || original.shape().count() < Sketch.FEW) {
      return OptionalDouble.empty();
    }
    double shape = shared(page.shape(), original.shape());
    double sum = shape * 0.6;
    double all = 0.6;
    if (original.vocabulary().count() >= 4) {
      // Class names may all have been changed; that makes the tree no less alike.
      double names = shared(page.vocabulary(), original.vocabulary());
      sum += Math.max(names, shape * 0.8) * 0.25;
      all += 0.25;
    }
    if (!original.fields().isEmpty()) {
      sum += fields(page.fields(), original.fields()) * 0.15;
      all += 0.15;
    }
    return OptionalDouble.of(sum / all);
  }

  private static double fields(List<String> page, List<String> original) {
    Set<String> either = new HashSet<>(page);
    either.addAll(original);
    long both = page.stream().filter(original::contains).count();
    return (double) both / either.size();
  }

  private static OptionalDouble text(Sketch page, Sketch original) {
    return page.count() < Sketch.FEW || original.count() < Sketch.FEW
        ? OptionalDouble.empty()
        : OptionalDouble.of(shared(page, original));
  }

  /**
   * What both share. Where all of the genuine page lies in a longer one, or a good part of it makes
   * up a shorter one, that counts nearly as much.
   */
  private static double shared(Sketch page, Sketch original) {
    double resemblance = page.resemblance(original);
    double covered = 0.9 * original.within(page);
    boolean isGoodPart = page.count() * 4 >= original.count() && page.count() >= 2 * Sketch.FEW;
    double taken = isGoodPart ? 0.8 * page.within(original) : 0;
    return Math.max(resemblance, Math.max(covered, taken));
  }

  private static OptionalDouble favicon(Portrait page, Portrait original) {
    if (page.favicon().isEmpty() || original.favicon().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(alike(page.favicon().get(), original.favicon().get()));
  }

  /** The best pair: the likeliest logo of the genuine page anywhere in the other's upper part. */
  private static OptionalDouble logo(List<Logo> page, List<Logo> original) {
    if (page.isEmpty() || original.isEmpty()) {
      return OptionalDouble.empty();
    }
    double best = 0;
    int rank = 0;
    for (Logo mark : original.subList(0, Math.min(3, original.size()))) {
      double counts = 1 - 0.15 * rank++;
      for (Logo candidate : page) {
        best = Math.max(best, counts * alike(candidate, mark));
      }
    }
    return OptionalDouble.of(best);
  }

  private static double alike(Logo page, Logo original) {
    double best = 0;
    for (Fingerprint one : page.looks()) {
      for (Fingerprint other : original.looks()) {
        best = Math.max(best, alike(one, other));
      }
    }
    return best;
  }

  /** Shape and colours both: a white letter on red is not one on blue. */
  private static double alike(Fingerprint one, Fingerprint other) {
    Optional<Double> shape = one.shapeLikeness(other);
    if (shape.isEmpty() || one.isFlat()) {
      return 0;
    }
    double sharp = stretched(shape.get(), 0.35);
    double aspect = stretched(one.aspectLikeness(other), 0.5);
    return sharp * (0.6 + 0.4 * one.colourLikeness(other)) * (0.5 + 0.5 * aspect);
  }

  private static OptionalDouble picture(List<Fingerprint> page, List<Fingerprint> original) {
    if (page.isEmpty() || page.size() != original.size()) {
      return OptionalDouble.empty();
    }
    double whole = page.getFirst().shapeLikeness(original.getFirst()).orElse(0.0);
    double regions = 0;
    int compared = 0;
    for (int i = 1; i < page.size(); i++) {
      // Empty corners are alike on most pages.
      if (!page.get(i).isFlat() || !original.get(i).isFlat()) {
        regions += page.get(i).shapeLikeness(original.get(i)).orElse(0.0);
        compared++;
      }
    }
    double parts = compared == 0 ? whole : regions / compared;
    double colours = page.getFirst().colourLikeness(original.getFirst());
    return OptionalDouble.of(stretched(0.45 * whole + 0.35 * parts + 0.2 * colours, 0.3));
  }

  /** What lies above {@code chance}, at which unrelated ones come out. */
  private static double stretched(double value, double chance) {
    return Math.max(0, (value - chance) / (1 - chance));
  }

  private static void put(Map<Part, Double> parts, Part part, OptionalDouble value) {
    if (value.isPresent()) {
      parts.put(part, rounded(Math.clamp(value.getAsDouble(), 0, 1)));
    }
  }

  /** Two places: more would pretend to be exact. */
  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  /** The parts in their order, for showing. */
  public List<Map.Entry<Part, Double>> inOrder() {
    var all = new ArrayList<Map.Entry<Part, Double>>();
    for (Part part : Part.values()) {
      if (parts.containsKey(part)) {
        all.add(Map.entry(part, parts.get(part)));
      }
    }
    return all;
  }
}
