package kanshiki.visit;

import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;

/** Whose host a page stands on. */
final class Brands {
  private Brands() {}

  /** On no host that a known brand keeps for itself. */
  static boolean isStrange(Visited visited) {
    return visited
        .host()
        .filter(host -> !BrandDirectory.builtIn().owners(host).isEmpty())
        .isEmpty();
  }

  /** From a host that is not the brand's to one that is. */
  static boolean leadsHome(Visited visited, Brand brand) {
    var directory = BrandDirectory.builtIn();
    return visited.host().filter(host -> directory.isHome(brand, host)).isPresent()
        && visited.link().host().filter(host -> !directory.isHome(brand, host)).isPresent();
  }
}
