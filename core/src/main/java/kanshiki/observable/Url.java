package kanshiki.observable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A URL as a browser would read it (WHATWG URL Standard), beside the text it was read from.
 *
 * <p>Schemes with a host ({@code http}, {@code https}, {@code ftp}, {@code ws}, {@code wss}, {@code
 * file}) are parsed in full; of all others ({@code mailto}, {@code tel}, {@code javascript}, {@code
 * data} …) the rest stands in {@link #path()}. Two URLs are equal when their normalised forms are.
 * Immutable; nothing is ever resolved or opened.
 */
public final class Url implements Comparable<Url> {
  /** The longest text read, in UTF-16 units; browsers stop at about two million. */
  public static final int MAX_LENGTH = 1 << 16;

  private final String text;
  private final String scheme;
  private final String userInfo;
  private final String writtenHost;
  private final String hostText;
  private final int port;
  private final String path;
  private final @Nullable String query;
  private final @Nullable String fragment;
  private final Optional<IpAddress> address;
  private final Optional<DomainName> domain;
  private final String normalised;

  Url(
      String text,
      String scheme,
      String userInfo,
      String writtenHost,
      String hostText,
      int port,
      String path,
      @Nullable String query,
      @Nullable String fragment) {
    this.text = text;
    this.scheme = scheme;
    this.userInfo = userInfo;
    this.writtenHost = writtenHost;
    this.hostText = hostText;
    this.port = port;
    this.path = path;
    this.query = query;
    this.fragment = fragment;
    this.address = hostText.isEmpty() ? Optional.empty() : IpAddress.parse(hostText);
    this.domain =
        hostText.isEmpty() || address.isPresent() ? Optional.empty() : DomainName.parse(hostText);
    this.normalised = print();
  }

  /**
   * Reads an absolute URL. Empty when it has no scheme, or a browser would refuse its host or port.
   */
  public static Optional<Url> parse(String text) {
    return text.length() > MAX_LENGTH ? Optional.empty() : new UrlParser(text, null).parse();
  }

  /** Reads {@code text} as it stands in a page at this URL: relative references are resolved. */
  public Optional<Url> resolve(String text) {
    return text.length() > MAX_LENGTH ? Optional.empty() : new UrlParser(text, this).parse();
  }

  /** As found. */
  public String text() {
    return text;
  }

  /** The URL Standard's serialisation: what a browser asks for and shows in its address bar. */
  public String normalised() {
    return normalised;
  }

  /** Lower case, without the colon. */
  public String scheme() {
    return scheme;
  }

  /** A page that a browser fetches: http or https. */
  public boolean isWeb() {
    return scheme.equals("http") || scheme.equals("https");
  }

  /** What stands before the {@code @}, percent-encoded; the browser shows none of it. */
  public String userInfo() {
    return userInfo;
  }

  /** The host as it was written: any case, percent-encoded, U-labels, 0x7f.1 … */
  public String writtenHost() {
    return writtenHost;
  }

  /** The host as the browser reads it: A-labels, dotted quad, or IPv6 in brackets; may be empty. */
  public String hostText() {
    return hostText;
  }

  /** The host when it is a name. */
  public Optional<DomainName> domain() {
    return domain;
  }

  /** The host when it is an address, in whatever way that was written. */
  public Optional<IpAddress> address() {
    return address;
  }

  /** From left to right; empty when the host is no name. */
  public List<String> hostLabels() {
    return domain.map(DomainName::labels).orElse(List.of());
  }

  /** The name that someone registered to have this host; empty for an address or no host. */
  public Optional<DomainName> registeredDomain() {
    return domain.map(DomainName::organisation);
  }

  /** The port that is really used; -1 when the scheme has none. */
  public int port() {
    return port >= 0 ? port : defaultPort(scheme);
  }

  /** A port is written that is not the scheme's own. */
  public boolean hasOwnPort() {
    return port >= 0;
  }

  int explicitPort() {
    return port;
  }

  /** With its leading slash; all behind the colon for a scheme without host. */
  public String path() {
    return path;
  }

  /** Without its question mark. */
  public Optional<String> query() {
    return Optional.ofNullable(query);
  }

  /** Without its number sign. */
  public Optional<String> fragment() {
    return Optional.ofNullable(fragment);
  }

  /** Path, query and fragment together: all that the host's owner could write at will. */
  public String tail() {
    return path + (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment);
  }

  /** Cannot be clicked and is told apart at a glance: {@code hxxps://sakura[.]ssoban[.]cn/}. */
  public String defanged() {
    if (!hasAuthority(scheme)) {
      return scheme + "[:]" + normalised.substring(scheme.length() + 1);
    }
    String gentle = scheme.startsWith("http") ? "hxxp" + scheme.substring(4) + ":" : scheme + "[:]";
    String user = userInfo.isEmpty() ? "" : userInfo.replace(".", "[.]") + "[@]";
    String host = hostText.replace(".", "[.]");
    return gentle + "//" + user + host + (port < 0 ? "" : ":" + port) + tail();
  }

  static boolean hasAuthority(String scheme) {
    return switch (scheme) {
      case "http", "https", "ftp", "ws", "wss", "file" -> true;
      default -> false;
    };
  }

  static int defaultPort(String scheme) {
    return switch (scheme) {
      case "http", "ws" -> 80;
      case "https", "wss" -> 443;
      case "ftp" -> 21;
      default -> -1;
    };
  }

  private String print() {
    if (!hasAuthority(scheme)) {
      return scheme + ":" + tail();
    }
    String user = userInfo.isEmpty() ? "" : userInfo + "@";
    return scheme + "://" + user + hostText + (port < 0 ? "" : ":" + port) + tail();
  }

  @Override
  public int compareTo(Url other) {
    return normalised.compareTo(other.normalised);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Url url && normalised.equals(url.normalised);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(normalised);
  }

  @Override
  public String toString() {
    return normalised;
  }
}
