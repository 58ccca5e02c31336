package kanshiki.lookup.register;

import java.math.BigInteger;
import java.util.Optional;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;

/**
 * The addresses from {@code first} to {@code last}, both included and of one family.
 *
 * <p>Registers give allocations as ranges (RFC 9083 section 5.4), which are mostly, but not always,
 * one prefix.
 */
public record AddressRange(IpAddress first, IpAddress last) {
  public AddressRange {
    if (first.isV6() != last.isV6() || first.compareTo(last) > 0) {
      throw new IllegalArgumentException("no range: " + first + " - " + last);
    }
  }

  /** Empty when one is no address, or they do not belong together. */
  public static Optional<AddressRange> of(String first, String last) {
    Optional<IpAddress> from = IpAddress.parse(first);
    Optional<IpAddress> to = IpAddress.parse(last);
    if (from.isEmpty() || to.isEmpty() || from.get().isV6() != to.get().isV6()) {
      return Optional.empty();
    }
    return from.get().compareTo(to.get()) > 0
        ? Optional.empty()
        : Optional.of(new AddressRange(from.get(), to.get()));
  }

  /** Reads {@code a - b}, {@code a/length}, LACNIC's short {@code 200.160/20}, or one address. */
  public static Optional<AddressRange> parse(String text) {
    int dash = text.indexOf('-');
    if (dash > 0) {
      return of(text.substring(0, dash), text.substring(dash + 1));
    }
    int slash = text.indexOf('/');
    String whole = slash > 0 && text.indexOf(':') < 0 ? filled(text, slash) : text;
    return Network.parse(whole.strip()).flatMap(AddressRange::of);
  }

  private static String filled(String text, int slash) {
    var base = new StringBuilder(text.substring(0, slash).strip());
    for (long dots = base.chars().filter(c -> c == '.').count(); dots < 3; dots++) {
      base.append(".0");
    }
    return base + text.substring(slash);
  }

  private static Optional<AddressRange> of(Network network) {
    byte[] first = network.base().octets();
    byte[] last = first.clone();
    for (int bit = network.prefixLength(); bit < first.length * 8; bit++) {
      int mask = 0x80 >> (bit % 8);
      first[bit / 8] &= (byte) ~mask;
      last[bit / 8] |= (byte) mask;
    }
    // By their text: of ::/80 the last address is an IPv4-mapped one, which is no IPv6 address
    // here.
    return of(text(first), text(last));
  }

  private static String text(byte[] octets) {
    var text = new StringBuilder();
    for (int i = 0; i < octets.length; i++) {
      if (octets.length == 4) {
        text.append(i == 0 ? "" : ".").append(octets[i] & 0xff);
      } else {
        text.append(i > 0 && i % 2 == 0 ? ":" : "").append("%02x".formatted(octets[i]));
      }
    }
    return text.toString();
  }

  public boolean contains(IpAddress address) {
    return address.isV6() == first.isV6()
        && first.compareTo(address) <= 0
        && address.compareTo(last) <= 0;
  }

  /** How many addresses there are. */
  public BigInteger size() {
    return number(last).subtract(number(first)).add(BigInteger.ONE);
  }

  /** All addresses of the family: a register's way of saying that it does not know. */
  public boolean isEverything() {
    return size().bitLength() > first.octets().length * 8;
  }

  private static BigInteger number(IpAddress address) {
    return new BigInteger(1, address.octets());
  }

  /** {@code 192.0.2.0/24}, or {@code 192.0.2.1 - 192.0.2.9} when it is no prefix. */
  @Override
  public String toString() {
    BigInteger size = size();
    int hostBits = size.bitLength() - 1;
    boolean power = size.bitCount() == 1;
    if (power && number(first).mod(size).signum() == 0) {
      return first + "/" + (first.octets().length * 8 - hostBits);
    }
    return first + " - " + last;
  }
}
