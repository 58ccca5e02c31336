package kanshiki.likeness;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which hosts a page loads from, links to and sends to. */
final class PageHosts {
  /** Addresses looked at of each kind. */
  private static final int MAX_LOOKED_AT = 2_000;

  private final Optional<Url> base;
  private final Optional<DomainName> own;
  private final TreeSet<String> resources = new TreeSet<>();
  private final TreeSet<String> links = new TreeSet<>();
  private final TreeSet<String> targets = new TreeSet<>();
  private int anchors;
  private int deadAnchors;

  PageHosts(Document document, String url) {
    Optional<Url> page = Url.parse(url);
    this.own = page.flatMap(Url::domain);
    Element declared = document.selectFirst("base[href]");
    this.base =
        declared == null
            ? page
            : page.flatMap(p -> p.resolve(declared.attr("href"))).or(() -> page);
    gather(document, "[src]", "src", resources);
    gather(document, "link[rel~=(?i)stylesheet|icon|preload][href]", "href", resources);
    gather(document, "image[href]", "href", resources);
    gather(document, "a[href], area[href]", "href", links);
    document.select("a").stream().limit(MAX_LOOKED_AT).forEach(this::count);
    document.select("form").stream()
        .limit(MAX_LOOKED_AT)
        .forEach(
            form ->
                (form.hasAttr("action") ? host(form.attr("action")) : own)
                    .ifPresent(host -> targets.add(host.name())));
  }

  List<String> resources() {
    return Portrait.sorted(resources);
  }

  List<String> links() {
    return Portrait.sorted(links);
  }

  List<String> targets() {
    return Portrait.sorted(targets);
  }

  int anchors() {
    return anchors;
  }

  int deadAnchors() {
    return deadAnchors;
  }

  private void count(Element anchor) {
    String address = anchor.attr("href").strip().toLowerCase(Locale.ROOT);
    anchors++;
    if (address.isEmpty() || address.equals("#") || address.startsWith("javascript:")) {
      deadAnchors++;
    }
  }

  private void gather(Document document, String query, String attribute, Set<String> hosts) {
    document.select(query).stream()
        .limit(MAX_LOOKED_AT)
        .map(element -> element.attr(attribute))
        .flatMap(address -> host(address).stream())
        .filter(host -> own.filter(host::equals).isEmpty())
        .forEach(host -> hosts.add(host.name()));
  }

  private Optional<DomainName> host(String address) {
    String written = address.strip();
    if (written.length() > Url.MAX_LENGTH || written.startsWith("data:")) {
      return Optional.empty();
    }
    Optional<Url> url = base.flatMap(from -> from.resolve(written)).or(() -> Url.parse(written));
    return url.filter(Url::isWeb).flatMap(Url::domain);
  }
}
