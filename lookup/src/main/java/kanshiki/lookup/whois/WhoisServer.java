package kanshiki.lookup.whois;

import java.util.Optional;
import kanshiki.observable.DomainName;
import kanshiki.observable.IpAddress;

/**
 * A WHOIS server that a question goes to.
 *
 * @param host lower case
 * @param port 43, unless the settings say otherwise
 */
record WhoisServer(String host, int port) {
  static final int PORT = 43;

  /**
   * The server that the settings name.
   *
   * @throws IllegalArgumentException when it is not {@code host:port}
   */
  static WhoisServer configured(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException("not host:port: " + text);
    }
    return new WhoisServer(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /**
   * The server that an answer refers to: {@code whois.cnnic.cn}, {@code whois://whois.apnic.net}.
   * Empty for what is no host name with at least one dot, for an address, for another port than 43
   * and for other protocols: a register has no reason to send anybody there.
   */
  static Optional<WhoisServer> referred(String text) {
    String rest = text.strip();
    if (rest.regionMatches(true, 0, "whois://", 0, 8)) {
      rest = rest.substring(8);
    }
    if (rest.endsWith("/")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    if (rest.endsWith(":43")) {
      rest = rest.substring(0, rest.length() - 3);
    }
    if (IpAddress.parse(rest).isPresent()) {
      return Optional.empty();
    }
    return DomainName.parse(rest)
        .map(DomainName::name)
        .filter(name -> name.indexOf('.') > 0)
        .map(name -> new WhoisServer(name, PORT));
  }

  /** As a request names it. */
  String address() {
    return host + ":" + port;
  }

  /** How to ask this server for {@code domain}. */
  String question(DomainName domain) {
    return switch (host) {
      case "whois.jprs.jp" -> domain.name() + "/e";
      case "whois.denic.de" -> "-T dn,ace " + domain.name();
      default -> domain.name();
    };
  }

  /** How to ask this server for the network of {@code address}. */
  String question(IpAddress address) {
    return switch (host) {
      case "whois.arin.net" -> "n + " + address.text();
      case "whois.nic.ad.jp" -> address.text() + "/e";
      default -> address.text();
    };
  }

  /** As a source is named in reports. */
  @Override
  public String toString() {
    return port == PORT ? host : address();
  }
}
