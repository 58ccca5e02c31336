package kanshiki.observable;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address. Never resolved: only literals are read.
 *
 * @param text canonical: dotted quad, or RFC 5952
 */
public record IpAddress(String text) implements Comparable<IpAddress> {

  /**
   * Reads a literal: four decimal numbers without leading zeros, or IPv6 with or without {@code
   * IPv6:} and brackets. An IPv4-mapped address is taken as the IPv4 one. Empty when it is anything
   * else, such as a version number with a number over 255 or of other length.
   */
  public static Optional<IpAddress> parse(String literal) {
    String s = literal.strip();
    if (s.startsWith("[") && s.endsWith("]")) {
      s = s.substring(1, s.length() - 1);
    }
    if (s.regionMatches(true, 0, "IPv6:", 0, 5)) {
      s = s.substring(5);
    }
    int zone = s.indexOf('%');
    if (zone >= 0) {
      s = s.substring(0, zone);
    }
    byte[] octets = s.indexOf(':') >= 0 ? v6(s) : v4(s);
    return octets.length == 0 ? Optional.empty() : Optional.of(new IpAddress(print(octets)));
  }

  public boolean isV6() {
    return text.indexOf(':') >= 0;
  }

  /** The 4 or 16 octets in network order. */
  public byte[] octets() {
    return isV6() ? v6(text) : v4(text);
  }

  /**
   * Loopback, private (RFC 1918, 4193), shared (RFC 6598), link-local, or unspecified: no host of
   * the open net.
   */
  public boolean isInternal() {
    return Network.INTERNAL.stream().anyMatch(network -> network.contains(this));
  }

  /** Its name under in-addr.arpa (RFC 1035 section 3.5) or ip6.arpa (RFC 3596 section 2.5). */
  public String reverseName() {
    byte[] octets = octets();
    var name = new StringBuilder();
    for (int i = octets.length - 1; i >= 0; i--) {
      int octet = octets[i] & 0xff;
      if (isV6()) {
        name.append(Character.forDigit(octet & 0xf, 16)).append('.');
        name.append(Character.forDigit(octet >> 4, 16)).append('.');
      } else {
        name.append(octet).append('.');
      }
    }
    return name + (isV6() ? "ip6.arpa" : "in-addr.arpa");
  }

  @Override
  public int compareTo(IpAddress other) {
    return Arrays.compareUnsigned(octets(), other.octets());
  }

  @Override
  public String toString() {
    return text;
  }

  private static byte[] v4(String s) {
    var octets = new byte[4];
    int at = 0;
    for (int i = 0; i < 4; i++) {
      int start = at;
      int value = 0;
      while (at < s.length() && s.charAt(at) >= '0' && s.charAt(at) <= '9' && at - start < 3) {
        value = value * 10 + (s.charAt(at++) - '0');
      }
      boolean leadingZero = at - start > 1 && s.charAt(start) == '0';
      if (at == start || value > 255 || leadingZero) {
        return new byte[0];
      }
      octets[i] = (byte) value;
      if (i < 3 && (at >= s.length() || s.charAt(at++) != '.')) {
        return new byte[0];
      }
    }
    return at == s.length() ? octets : new byte[0];
  }

  private static byte[] v6(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
        return new byte[0];
      }
    }
    try {
      // Only hexadecimal digits, colons and dots are left and there is a colon: the JDK reads it as
      // a literal or
      // throws, and never asks a resolver.
      return InetAddress.ofLiteral(s).getAddress();
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static String print(byte[] octets) {
    if (octets.length == 4) {
      return (octets[0] & 255)
          + "."
          + (octets[1] & 255)
          + "."
          + (octets[2] & 255)
          + "."
          + (octets[3] & 255);
    }
    var groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (octets[2 * i] & 255) << 8 | (octets[2 * i + 1] & 255);
    }
    int from = -1;
    int length = 1; // RFC 5952 section 4.2.2: a single zero group is not shortened
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        from = i;
        length = end - i;
      }
      i = Math.max(i, end - 1);
    }
    var out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == from) {
        out.append("::");
        i += length - 1;
        continue;
      }
      if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
        out.append(':');
      }
      out.append(Integer.toHexString(groups[i]));
    }
    return out.toString();
  }
}
