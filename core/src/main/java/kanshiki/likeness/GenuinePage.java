package kanshiki.likeness;

import java.util.Optional;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;
import kanshiki.observable.DomainName;

/**
 * A brand's own page, kept to compare others with.
 *
 * @param name under which it is kept
 * @param brand whose it is
 * @param taken the day on which it was kept, {@code 2026-11-24}
 */
public record GenuinePage(String name, Brand brand, String taken, Portrait portrait) {

  /** Whether {@code host} belongs to the brand or its sisters. */
  boolean isOwn(String host) {
    Optional<DomainName> name = DomainName.parse(host);
    return name.isPresent() && BrandDirectory.builtIn().isOwn(brand, name.get());
  }
}
