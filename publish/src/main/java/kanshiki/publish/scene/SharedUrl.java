package kanshiki.publish.scene;

import java.util.Optional;
import kanshiki.observable.DomainName;
import kanshiki.observable.Url;
import kanshiki.redaction.Redaction;

/**
 * What of a page's address others may have: scheme, host, and the path up to the first piece that
 * may stand for the recipient. No user information, no query, no fragment.
 *
 * @param text an absolute URL
 * @param whole nothing was cut: this is the page's full address
 */
public record SharedUrl(String text, boolean whole) {
  /** Longest address shared, in UTF-16 units. */
  private static final int MAX_LENGTH = 2_000;

  /** The longest code of a link shortener. */
  private static final int LONGEST_CODE = 12;

  private static final String ANY_HOST = "https://host.example";

  /**
   * Empty for what is not on the web, and where only a host would be left that is not the fraud's
   * own.
   *
   * @param holder of the host
   */
  static Optional<SharedUrl> of(Url url, Place.Holder holder, Redaction redaction) {
    if (!url.isWeb() || url.hostText().isEmpty()) {
      return Optional.empty();
    }
    boolean isNamed = holder == Place.Holder.FRAUD || holder == Place.Holder.UNKNOWN;
    if (url.domain().isPresent()
        && isNamed
        && !host(url.domain().get(), redaction).equals(url.domain())) {
      return Optional.empty();
    }
    String path = path(url, holder, redaction);
    boolean hostAlone = path.length() <= 1;
    boolean ownLabel = url.domain().filter(name -> name.labels().size() > 2).isPresent();
    if (hostAlone
        && (holder == Place.Holder.VICTIM || holder == Place.Holder.SHARED_HOST && !ownLabel)) {
      return Optional.empty();
    }
    String port = url.hasOwnPort() ? ":" + url.port() : "";
    String text = url.scheme() + "://" + url.hostText() + port + (path.isEmpty() ? "/" : path);
    boolean whole =
        path.equals(url.path())
            && url.query().isEmpty()
            && url.fragment().isEmpty()
            && url.userInfo().isEmpty();
    return text.length() > MAX_LENGTH ? Optional.empty() : Optional.of(new SharedUrl(text, whole));
  }

  /**
   * What of a host's name may be told: without the labels that may stand for the recipient. Empty
   * when nothing is left.
   */
  static Optional<DomainName> host(DomainName host, Redaction redaction) {
    String told = redaction.text(host.name());
    int hidden = told.lastIndexOf(Redaction.HIDDEN);
    return hidden < 0
        ? Optional.of(host)
        : DomainName.parse(
                told.substring(hidden + Redaction.HIDDEN.length()).replaceFirst("^\\.", ""))
            .filter(DomainName::isRegistrable);
  }

  /** The path up to the first piece that must be hidden. */
  private static String path(Url url, Place.Holder holder, Redaction redaction) {
    if (holder == Place.Holder.SHARED_HOST
        && isCode(url.path())
        && isPublic(url.path(), redaction)) {
      return url.path();
    }
    String told = redaction.text(ANY_HOST + url.path());
    if (!told.startsWith(ANY_HOST)) {
      return "/";
    }
    String path = told.substring(ANY_HOST.length());
    int hidden = path.indexOf(Redaction.HIDDEN);
    return hidden < 0 ? path : path.substring(0, path.lastIndexOf('/', hidden) + 1);
  }

  private static boolean isPublic(String path, Redaction redaction) {
    return redaction.keepingLinks().text(path).equals(path);
  }

  /** The short code behind which a shortener or a place for pages keeps one page for everybody. */
  private static boolean isCode(String path) {
    return path.length() > 1
        && path.length() <= LONGEST_CODE + 1
        && path.chars()
            .skip(1)
            .allMatch(
                c ->
                    c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || c == '-'
                        || c == '_');
  }
}
