package kanshiki.mailflow.mailbox;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A user's account at a server.
 *
 * @param scheme {@code imaps}, {@code imap}, {@code smtps} or {@code smtp}; with the s the
 *     connection begins with TLS, without it goes over to TLS where the server offers that, but for
 *     one on this machine
 * @param user empty: no login
 */
public record Account(String scheme, String host, int port, String user) {

  /**
   * Reads {@code imaps://user@host:port}; the user may contain an at sign.
   *
   * @throws IllegalArgumentException when it is none, said in one sentence
   */
  public static Account of(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    int standard =
        switch (scheme) {
          case "imaps" -> 993;
          case "imap" -> 143;
          case "smtps" -> 465;
          case "smtp" -> 25;
          default ->
              throw new IllegalArgumentException(
                  "the address begins with none of imaps:, imap:, smtps:, smtp:");
        };
    // A user name such as taro@example.jp leaves java.net.URI without a host.
    String authority = Optional.ofNullable(url.getAuthority()).orElse("");
    int at = authority.lastIndexOf('@');
    String user = at < 0 ? "" : authority.substring(0, at);
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "the password belongs into the password file, not into the address");
    }
    String server = authority.substring(at + 1);
    int colon = server.lastIndexOf(':');
    boolean hasPort = colon > server.lastIndexOf(']');
    String host = hasPort ? server.substring(0, colon) : server;
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException("the address names no server");
    }
    return new Account(
        scheme,
        host.toLowerCase(Locale.ROOT),
        hasPort ? port(server.substring(colon + 1)) : standard,
        user);
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new IllegalArgumentException("the address names no port from 1 to 65535");
  }

  /** Whether the connection begins with TLS. */
  public boolean isTls() {
    return scheme.endsWith("s");
  }

  /** Whether nobody stands between us and the server. */
  public boolean isOnThisMachine() {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  /** Which account it is, over changes of scheme and port. */
  public String id() {
    return user + "@" + host;
  }

  @Override
  public String toString() {
    return scheme
        + "://"
        + (user.isEmpty() ? "" : user + "@")
        + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
        + ":"
        + port;
  }
}
