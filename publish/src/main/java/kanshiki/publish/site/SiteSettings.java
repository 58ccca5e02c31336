package kanshiki.publish.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import kanshiki.language.Language;
import kanshiki.language.Words;
import kanshiki.redaction.HouseStyle;

/**
 * How the site calls itself and where it stands.
 *
 * @param url of its root, ending in a slash; empty where that is not known: then the site has no
 *     sitemap, and its feeds name pages by relative addresses
 * @param style how the fraud's hosts are written
 * @param zone in which days and hours are told
 */
public record SiteSettings(Words title, Optional<URI> url, HouseStyle style, ZoneId zone) {
  public SiteSettings {
    url = url.map(u -> u.toString().endsWith("/") ? u : URI.create(u + "/"));
  }

  /** The absolute address of {@code path}, or the path itself where the root is not known. */
  String address(String path) {
    return url.map(root -> root + path).orElse(path);
  }

  String title(Language language) {
    return title.in(language);
  }
}
