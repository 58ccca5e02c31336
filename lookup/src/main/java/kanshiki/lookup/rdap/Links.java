package kanshiki.lookup.rdap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The URLs that RDAP leads to: bases, redirects, links to the registrar's own service. */
final class Links {
  private static final int MAX_LENGTH = 2_000;

  private Links() {}

  /** HTTP or HTTPS with a host and without user information or fragment; else empty. */
  static Optional<URI> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null;
      return web && plain && uri.getRawFragment() == null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Where a redirect from {@code at} leads. */
  static Optional<URI> resolve(URI at, String location) {
    try {
      return location.isBlank() || location.length() > MAX_LENGTH
          ? Optional.empty()
          : parse(at.resolve(new URI(location.strip())).toString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * The registrar's own RDAP answer for the same domain: a link of relation {@code related} and
   * RDAP's media type (RFC 9083 section 4.2, ICANN's response profile section 2.6.3).
   */
  static Optional<URI> registrar(Json domain) {
    return domain
        .at("links")
        .each()
        .filter(link -> link.at("rel").text().filter("related"::equals).isPresent())
        .filter(link -> isRdap(link.at("type").text().orElse("")))
        .map(link -> link.at("href").text().flatMap(Links::parse))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isRdap(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith("application/rdap+json");
  }
}
