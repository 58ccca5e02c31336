package kanshiki.lookup.net;

import java.util.Optional;

/**
 * A server: {@code host:port}.
 *
 * @param host a name or an address, IPv6 without brackets
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {

  /** Reads {@code host:port} or {@code [IPv6]:port}. */
  public static Optional<HostPort> parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    String host = text.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    } else if (host.indexOf(':') >= 0) {
      return Optional.empty();
    }
    String port = text.substring(colon + 1);
    if (host.isBlank() || port.isEmpty() || port.length() > 5 || !allDigits(port)) {
      return Optional.empty();
    }
    int number = Integer.parseInt(port);
    return number < 1 || number > 65535
        ? Optional.empty()
        : Optional.of(new HostPort(host, number));
  }

  private static boolean allDigits(String s) {
    return s.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
