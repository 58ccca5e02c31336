package kanshiki.route;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kanshiki.observable.IpAddress;
import kanshiki.observable.Network;

/**
 * Tells how far down the trace fields were written by the recipient's own side (RFC 5598 section
 * 2.3, ADMD).
 *
 * <p>The newest field always was. From there each hop is followed as long as its client is shown to
 * be one of the same side: by {@code own.relays}, or, when these are not set, by what the receiving
 * hosts recorded. A client's own claim alone never leads further.
 */
final class OwnSide {
  private final Trace trace;
  private final List<Network> relays;
  private final Families families = Families.known();
  private final Families.Memo operators;

  OwnSide(Trace trace, List<Network> relays) {
    this.trace = trace;
    this.operators = trace.operators();
    this.relays = relays;
  }

  /** Index of the oldest field that the own side wrote; -1 without fields. */
  int boundary() {
    int at = 0;
    while (at + 1 < trace.size() && clientIsOwn(at)) {
      at++;
    }
    return trace.size() == 0 ? -1 : at;
  }

  private boolean clientIsOwn(int index) {
    if (trace.isLocal(index)) {
      return true;
    }
    Optional<IpAddress> ip = trace.field(index).ip();
    if (!relays.isEmpty()) {
      return trace.isInternal(index) || ip.filter(this::isRelay).isPresent();
    }
    if (ip.isEmpty()) {
      return trace.heloIsOlderBy(index) && sameFamily(index);
    }
    return trace.isInternal(index) ? neighbourIsRelated(index) : recordedAsOwn(index, ip.get());
  }

  private boolean isRelay(IpAddress address) {
    return relays.stream().anyMatch(network -> network.contains(address));
  }

  /**
   * A private or loopback client is an inner relay or a content filter, or else a router or proxy
   * that hides every client. The older field tells: an inner relay's is by a host that fits.
   */
  private boolean neighbourIsRelated(int index) {
    Optional<String> older = trace.olderBy(index);
    if (older.isEmpty() || operators.of(older).equals(Families.NONE)) {
      return true;
    }
    TraceField field = trace.field(index);
    return sameFamily(index)
        || trace.heloIsOlderBy(index)
        || field.reverseName().filter(name -> name.equalsIgnoreCase(older.get())).isPresent();
  }

  private boolean sameFamily(int index) {
    String older = operators.of(trace.olderBy(index));
    if (older.equals(Families.NONE)) {
      return false;
    }
    for (int i = 0; i <= index; i++) {
      if (operators.of(trace.field(i).by()).equals(older)) {
        return true;
      }
    }
    return false;
  }

  /** A public client address is own only where a receiving host recorded something that says so. */
  private boolean recordedAsOwn(int index, IpAddress address) {
    if (!sameFamily(index)) {
      return false;
    }
    TraceField field = trace.field(index);
    String family = operators.of(trace.olderBy(index));
    if (families.sheltersTenants(family)) {
      return families.usesInside(family, address);
    }
    if (operators.of(field.reverseName()).equals(family)) {
      return !looksLikeCustomer(field.reverseName().orElse(""), address);
    }
    boolean nothingLookedUp = field.reverseName().isEmpty() && !field.nameless();
    return nothingLookedUp
        && trace.heloIsOlderBy(index)
        && field.byIp().filter(by -> areNeighbours(by, address)).isPresent();
  }

  /** Names such as {@code p1234-198-51-100-7.isp.example}: a line that an operator lets out. */
  static boolean looksLikeCustomer(String name, IpAddress address) {
    if (address.isV6()) {
      return false;
    }
    String[] octets = address.text().split("\\.", 4);
    String lower = name.toLowerCase(Locale.ROOT);
    int found = 0;
    for (int i = 2; i < 4; i++) {
      String padded = "000".substring(octets[i].length()) + octets[i];
      if (hasNumber(lower, octets[i]) || hasNumber(lower, padded)) {
        found++;
      }
    }
    return found == 2;
  }

  private static boolean hasNumber(String name, String number) {
    int at = name.indexOf(number);
    while (at >= 0) {
      int end = at + number.length();
      boolean leftFree = at == 0 || !Character.isDigit(name.charAt(at - 1));
      boolean rightFree = end == name.length() || !Character.isDigit(name.charAt(end));
      if (leftFree && rightFree) {
        return true;
      }
      at = name.indexOf(number, at + 1);
    }
    return false;
  }

  private static boolean areNeighbours(IpAddress one, IpAddress other) {
    return new Network(one, one.isV6() ? 48 : 16).contains(other);
  }
}
