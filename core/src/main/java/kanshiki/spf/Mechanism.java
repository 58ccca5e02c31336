package kanshiki.spf;

import java.util.Optional;
import kanshiki.observable.Network;
import kanshiki.spf.SpfResult.Word;

/**
 * A test that a host passes or not (RFC 7208 section 5).
 *
 * @param result what a match comes to
 * @param target the domain-spec; empty where none is written
 * @param network of ip4 and ip6
 * @param v4 leading bits that count of an IPv4 address
 * @param v6 leading bits that count of an IPv6 address
 * @param text as written
 */
record Mechanism(
    Word result,
    Kind kind,
    Optional<MacroString> target,
    Optional<Network> network,
    int v4,
    int v6,
    String text) {

  enum Kind {
    ALL,
    INCLUDE,
    A,
    MX,
    PTR,
    IP4,
    IP6,
    EXISTS
  }

  /** Whether evaluating it asks the domain name system (section 4.6.4). */
  boolean asks() {
    return switch (kind) {
      case ALL, IP4, IP6 -> false;
      case INCLUDE, A, MX, PTR, EXISTS -> true;
    };
  }
}
