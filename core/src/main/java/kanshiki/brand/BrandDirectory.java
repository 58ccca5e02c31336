package kanshiki.brand;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kanshiki.observable.DomainName;
import kanshiki.text.Folded;
import kanshiki.text.Folding;

/**
 * Every brand that Kanshiki knows, from the data files in {@code resources/kanshiki/brand}.
 * Thread-safe; brands are made when they are first asked for.
 */
public final class BrandDirectory {
  private static final class Holder {
    static final BrandDirectory BUILT_IN = new BrandDirectory(BrandIndex.load());
  }

  private final BrandIndex index;
  private final AtomicReferenceArray<Brand> made;
  private final BrandNames names;

  BrandDirectory(BrandIndex index) {
    this.index = index;
    this.made = new AtomicReferenceArray<>(index.size());
    this.names = new BrandNames(index, this::at);
  }

  /** The directory that comes with the program; read once. */
  public static BrandDirectory builtIn() {
    return Holder.BUILT_IN;
  }

  public List<Brand> brands() {
    return IntStream.range(0, index.size()).mapToObj(this::at).toList();
  }

  public Optional<Brand> brand(String id) {
    return index.candidates(id).stream()
        .map(this::at)
        .filter(brand -> brand.id().equals(id))
        .findFirst();
  }

  /** The brands to which {@code host} belongs; empty for a stranger's and for a customer's. */
  public List<Brand> owners(DomainName host) {
    for (String name = host.name(); !name.isEmpty(); name = parent(name)) {
      var domain = new DomainName(name);
      List<Brand> owners =
          index.candidates(name).stream()
              .map(this::at)
              .filter(brand -> brand.domains().contains(domain))
              .toList();
      if (!owners.isEmpty()) {
        return owners.stream().filter(brand -> brand.owns(host)).toList();
      }
    }
    return List.of();
  }

  /**
   * Whether genuine mail or links of {@code brand} may come from {@code host}: its own, its kin's,
   * or its carrier's.
   */
  public boolean isHome(Brand brand, DomainName host) {
    return isOwn(brand, host) || brand.delivery().stream().anyMatch(host::isWithin);
  }

  /** Whether {@code host} is the brand's own or one of its sisters', and no customer's. */
  public boolean isOwn(Brand brand, DomainName host) {
    return brand.owns(host) || kin(brand).anyMatch(sister -> sister.owns(host));
  }

  /**
   * The brands that {@code text} names, in the order of the text.
   *
   * @param isTitle whether a name is expected here, as in a title or beside a logo: then short and
   *     ambiguous names count too where they begin it or stand by themselves
   */
  public List<Brand> namedIn(String text, boolean isTitle) {
    Folded folded = Folding.fold(text);
    return names.find(folded).stream()
        .filter(
            mention ->
                !mention.isWord()
                    || isTitle
                        && isApart(folded, mention.start())
                        && isApart(folded, mention.end()))
        .map(BrandNames.Mention::brand)
        .distinct()
        .toList();
  }

  /** Where a text begins or ends, or white space or a sign parts two words. */
  private static boolean isApart(Folded text, int position) {
    return position == 0
        || position == text.length()
        || text.gapBefore(position)
        || !Character.isLetterOrDigit(text.text().charAt(position))
        || !Character.isLetterOrDigit(text.text().charAt(position - 1));
  }

  /** The brand and its sisters, whose names stand beside its own in genuine mail. */
  boolean areKin(Brand one, Brand other) {
    return one.equals(other) || one.kin().contains(other.id()) || other.kin().contains(one.id());
  }

  BrandNames names() {
    return names;
  }

  private Stream<Brand> kin(Brand brand) {
    return brand.kin().stream().flatMap(id -> brand(id).stream());
  }

  private Brand at(int index) {
    Brand brand = made.get(index);
    if (brand == null) {
      brand = this.index.brand(index);
      made.set(index, brand);
    }
    return brand;
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
