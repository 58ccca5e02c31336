package kanshiki.observable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A block of addresses in CIDR notation (RFC 4632, 4291).
 *
 * @param base any address of the block
 * @param prefixLength number of leading bits that count, 0 to 32 or 128
 */
public record Network(IpAddress base, int prefixLength) {
  static final List<Network> INTERNAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.168.0.0/16",
              "::/127",
              "fc00::/7",
              "fe80::/10")
          .map(text -> parse(text).orElseThrow())
          .toList();

  public Network {
    if (prefixLength < 0 || prefixLength > base.octets().length * 8) {
      throw new IllegalArgumentException("no such prefix length: " + base + "/" + prefixLength);
    }
  }

  /** Reads {@code address/length}, or a bare address as a block of one. */
  public static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> base = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (base.isEmpty()) {
      return Optional.empty();
    }
    int bits = base.get().octets().length * 8;
    if (slash < 0) {
      return Optional.of(new Network(base.get(), bits));
    }
    String length = text.substring(slash + 1).strip();
    if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > bits) {
      return Optional.empty();
    }
    return Optional.of(new Network(base.get(), Integer.parseInt(length)));
  }

  public boolean contains(IpAddress address) {
    if (base.isV6() != address.isV6()) {
      return false;
    }
    byte[] mine = base.octets();
    byte[] other = address.octets();
    int whole = prefixLength / 8;
    int rest = 0xff00 >> (prefixLength % 8) & 0xff;
    return Arrays.equals(mine, 0, whole, other, 0, whole)
        && (rest == 0 || ((mine[whole] ^ other[whole]) & rest) == 0);
  }

  @Override
  public String toString() {
    return base + "/" + prefixLength;
  }
}
