package kanshiki.likeness;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kanshiki.brand.Brand;
import kanshiki.brand.BrandDirectory;
import kanshiki.observable.DomainName;

/**
 * A brand's own page, kept to compare others with. Immutable and thread-safe.
 *
 * @param name under which it is kept: lower-case letters, digits and hyphens
 * @param brand whose it is
 * @param taken the day on which it was kept, {@code 2026-11-24}
 */
public record GenuinePage(String name, Brand brand, String taken, Portrait portrait) {
  private static final Pattern HEAD =
      Pattern.compile(
          "kanshiki\\.genuine/1 ([a-z0-9-]{1,80}) ([a-z0-9-]{1,60}) ([0-9]{4}-[0-9]{2}-[0-9]{2})");

  /** Whether {@code host} belongs to the brand or its sisters. */
  boolean isOwn(String host) {
    Optional<DomainName> name = DomainName.parse(host);
    return name.isPresent() && BrandDirectory.builtIn().isOwn(brand, name.get());
  }

  /** Two lines: what it is, and its portrait as JSON. */
  public String text() {
    return "kanshiki.genuine/1 "
        + name
        + " "
        + brand.id()
        + " "
        + taken
        + "\n"
        + portrait.json()
        + "\n";
  }

  /**
   * What {@link #text} wrote, its two lines; empty for anything else, and for a brand that the
   * directory does not know any more.
   */
  public static Optional<GenuinePage> parse(String head, String portrait) {
    Matcher matcher = HEAD.matcher(head);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return BrandDirectory.builtIn()
        .brand(matcher.group(2))
        .flatMap(
            brand ->
                Portrait.parse(portrait)
                    .map(read -> new GenuinePage(matcher.group(1), brand, matcher.group(3), read)));
  }
}
