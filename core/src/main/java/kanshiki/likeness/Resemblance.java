package kanshiki.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;
import kanshiki.observable.DomainName;

/**
 * Whose page a stranger's page looks like.
 *
 * @param basis what this rests on
 * @param score 0 to 1; from {@link Likeness#COPY} on, which only a comparison reaches, it is a copy
 * @param genuine the page that it was laid beside, the one most like it; empty when no page of this
 *     brand is kept
 * @param likeness to that page
 * @param named where it shows the brand's names: {@code title}, {@code heading}, {@code imprint}
 */
public record Resemblance(
    Brand brand,
    Basis basis,
    double score,
    Optional<GenuinePage> genuine,
    Optional<Likeness> likeness,
    List<String> named) {

  /** What a resemblance rests on. */
  public enum Basis {
    /** The page was laid beside a genuine one that is kept. */
    SNAPSHOT,
    /** The page shows the brand's names where a site gives its own, and asks for a secret. */
    NAMES;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Resemblance {
    named = List.copyOf(named);
  }

  /** Whether {@code host} is one of the brand's own. */
  public boolean isOwn(String host) {
    Optional<DomainName> name = DomainName.parse(host);
    return name.isPresent() && BrandDirectory.builtIn().isOwn(brand, name.get());
  }

  /** Whether the page copies the brand's. */
  public boolean isCopy() {
    return score >= Likeness.COPY;
  }

  /**
   * Whom {@code page} resembles. Empty when it stands on a brand's own host, whatever it looks
   * like, and when it is like nobody's.
   *
   * @param genuine every genuine page that is kept
   */
  public static Optional<Resemblance> of(Portrait page, List<GenuinePage> genuine) {
    Optional<DomainName> host = page.host();
    if (host.isPresent() && !BrandDirectory.builtIn().owners(host.get()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Compared> nearest =
        genuine.stream()
            .filter(other -> host.isEmpty() || !other.isOwn(host.get().name()))
            .map(other -> new Compared(other, Likeness.of(page, other)))
            .max(
                Comparator.comparingDouble((Compared one) -> one.likeness().score())
                    .thenComparing(one -> one.genuine().name(), Comparator.reverseOrder()));
    Optional<Naming> naming = page.asksSecret() ? Naming.of(page) : Optional.empty();
    if (nearest.isPresent() && nearest.get().likeness().isCopy()) {
      return nearest.map(one -> one.copy(naming));
    }
    return naming.map(
        name ->
            new Resemblance(
                name.brand(),
                Basis.NAMES,
                name.score(),
                nearest.map(Compared::genuine).filter(other -> other.brand().equals(name.brand())),
                nearest
                    .filter(one -> one.genuine().brand().equals(name.brand()))
                    .map(Compared::likeness),
                places(name)));
  }

  private record Compared(GenuinePage genuine, Likeness likeness) {
    Resemblance copy(Optional<Naming> naming) {
      List<String> named =
          naming
              .filter(name -> name.brand().equals(genuine.brand()))
              .map(Resemblance::places)
              .orElse(List.of());
      return new Resemblance(
          genuine.brand(),
          Basis.SNAPSHOT,
          likeness.score(),
          Optional.of(genuine),
          Optional.of(likeness),
          named);
    }
  }

  private static List<String> places(Naming naming) {
    return naming.places().stream().map(Naming.Place::id).toList();
  }
}
